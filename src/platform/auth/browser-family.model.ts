type Sign = readonly [sign: RegExp, name: string]

// Most browsers also claim to be the ones further down, so the order decides.
const browsers: readonly Sign[] = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: readonly Sign[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const nameIn = (agent: string, signs: readonly Sign[]): string | undefined =>
  signs.find(([sign]) => sign.test(agent))?.[1]

/**
 * Browser and system as a person knows them, such as `"Firefox, Linux"`: enough to tell one's own sessions apart,
 * too little to follow anybody by. Empty when neither is known.
 */
export function browserFamily(userAgent: string | undefined): string {
  const agent = userAgent?.slice(0, 400) ?? ''
  return [nameIn(agent, browsers), nameIn(agent, systems)].filter((name) => name !== undefined).join(', ')
}
