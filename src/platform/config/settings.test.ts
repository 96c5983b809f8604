import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSettings, type Settings } from './settings.ts'

function settings(env: Record<string, string>): Settings {
  const reading = readSettings(env)
  if (!reading.ok) throw new Error(reading.problems.join('\n'))
  return reading.value
}

function problems(env: Record<string, string>): readonly string[] {
  const reading = readSettings(env)
  return reading.ok ? [] : reading.problems
}

test('with an empty environment it serves a demonstration to this machine', () => {
  expect(settings({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataFolder: path.resolve('data'),
    databaseUrl: undefined,
    demo: true,
    origin: 'http://127.0.0.1:3000',
    secure: false,
    trustedProxies: [],
    dev: false,
    poolSize: 10,
    requestsPerMinute: 600,
    largestFile: 10_485_760,
    mail: undefined,
    warnings: [],
  })
})

test('an empty or blank value is the same as none', () => {
  const names = [
    'PORT',
    'HOST',
    'SAMSYN_DATA',
    'DATABASE_URL',
    'SAMSYN_DEMO',
    'SAMSYN_ORIGIN',
    'SAMSYN_TRUSTED_PROXIES',
    'SAMSYN_SMTP_URL',
    'SAMSYN_MAIL_FROM',
    'SAMSYN_FILE_MEGABYTES',
  ]
  for (const blank of ['', ' '])
    expect(settings(Object.fromEntries(names.map((name) => [name, blank])))).toEqual(settings({}))
})

test('behind an https proxy it is secure and no demonstration', () => {
  expect(
    settings({
      PORT: '8080',
      HOST: '0.0.0.0',
      SAMSYN_DATA: '/var/lib/samsyn',
      DATABASE_URL: 'postgres://samsyn:secret@db.fjordvik.example/samsyn?sslmode=require',
      SAMSYN_ORIGIN: 'https://Samsyn.Fjordvik.example/',
      SAMSYN_TRUSTED_PROXIES: '10.0.0.0/8, ::1,192.168.1.7',
      SAMSYN_DEV: '1',
      SAMSYN_POOL_SIZE: '25',
      SAMSYN_REQUESTS_PER_MINUTE: '90000',
      SAMSYN_FILE_MEGABYTES: '25',
      SAMSYN_SMTP_URL: 'smtp://samsyn:hem%2Fmelig@smtp.fjordvik.example',
      SAMSYN_MAIL_FROM: 'samsyn@fjordvik.example',
    }),
  ).toEqual({
    port: 8080,
    host: '0.0.0.0',
    dataFolder: '/var/lib/samsyn',
    databaseUrl: 'postgres://samsyn:secret@db.fjordvik.example/samsyn?sslmode=require',
    demo: false,
    origin: 'https://samsyn.fjordvik.example',
    secure: true,
    trustedProxies: ['10.0.0.0/8', '::1', '192.168.1.7'],
    dev: true,
    poolSize: 25,
    requestsPerMinute: 90_000,
    largestFile: 26_214_400,
    mail: {
      smtp: {
        host: 'smtp.fjordvik.example',
        port: 587,
        login: { user: 'samsyn', password: 'hem/melig' },
        tls: 'required',
      },
      from: 'samsyn@fjordvik.example',
    },
    warnings: [],
  })
})

describe('the demonstration is on by default only for this machine with the embedded database', () => {
  test.each<[boolean, Record<string, string>]>([
    [true, { HOST: 'localhost' }],
    [true, { HOST: '127.0.0.9' }],
    [true, { HOST: '::1' }],
    [true, { SAMSYN_ORIGIN: 'http://localhost:3000' }],
    [true, { SAMSYN_ORIGIN: 'http://[::1]:3000' }],
    [false, { HOST: '0.0.0.0' }],
    [false, { HOST: '::' }],
    [false, { HOST: '127.fjordvik.example' }],
    [false, { DATABASE_URL: 'postgresql://localhost/samsyn' }],
    [false, { SAMSYN_ORIGIN: 'https://samsyn.fjordvik.example' }],
    [false, { SAMSYN_TRUSTED_PROXIES: '127.0.0.1' }],
    [false, { SAMSYN_DEMO: '0' }],
    [true, { SAMSYN_DEMO: '1', HOST: '0.0.0.0', DATABASE_URL: 'postgresql://localhost/samsyn' }],
  ])('%s with %o', (demo, env) => {
    expect(settings(env).demo).toBe(demo)
  })
})

test('the default address is one that a browser can open', () => {
  expect(settings({ HOST: '::1', PORT: '80' }).origin).toBe('http://[::1]')
  expect(settings({ HOST: '0.0.0.0' }).origin).toBe('http://localhost:3000')
  expect(settings({ HOST: 'fe80::1%eth0' }).origin).toBe('http://[fe80::1]:3000')
  expect(settings({ HOST: '::' }).origin).toBe('http://localhost:3000')
  expect(settings({ HOST: 'dalen.example', PORT: '8080' }).origin).toBe('http://dalen.example:8080')
})

test('plain http beyond this machine is warned of', () => {
  for (const env of [
    { HOST: '0.0.0.0' },
    { HOST: '10.0.0.7' },
    { SAMSYN_ORIGIN: 'http://samsyn.dalen.example' },
  ])
    expect(settings(env).warnings).toEqual([expect.stringMatching(/plain http .* set SAMSYN_ORIGIN/)])
  expect(settings({ HOST: '0.0.0.0', SAMSYN_ORIGIN: 'https://samsyn.dalen.example' }).warnings).toEqual([])
})

describe('a wrong value is named in one sentence', () => {
  test.each([
    ['PORT', ['0', '65536', '-1', '3000.5', '3e3', '0x10', 'http', '100000']],
    ['HOST', ['300.1.1.1', '1.2.3', 'http://localhost', '[::1]', 'local host', '-a', 'a..b', '*']],
    ['SAMSYN_DEMO', ['true', 'yes', '2', '01']],
    ['SAMSYN_DEV', ['on']],
    ['SAMSYN_POOL_SIZE', ['0', '51', 'many']],
    ['SAMSYN_REQUESTS_PER_MINUTE', ['0', '-5', '1e6', 'no']],
    ['DATABASE_URL', ['samsyn', 'mysql://localhost/samsyn', 'postgres://localhost', 'postgres://localhost/']],
    [
      'SAMSYN_ORIGIN',
      [
        'samsyn.dalen.example',
        'ftp://dalen.example',
        'https://dalen.example/samsyn',
        'https://dalen.example?x=1',
      ],
    ],
    [
      'SAMSYN_ORIGIN',
      ['https://user@dalen.example', 'https://dalen.example/#x', 'https://', 'javascript:alert(1)'],
    ],
    [
      'SAMSYN_TRUSTED_PROXIES',
      [
        '10.0.0.0/33',
        '10.0.0/8',
        '::1/129',
        '0.0.0.0/0',
        '10.0.0.0/8/8',
        'fe80::1%eth0',
        'proxy',
        '10.0.0.1;10.0.0.2',
      ],
    ],
  ])('%s', (name, values) => {
    for (const value of values)
      expect(problems({ [name]: value })).toEqual([expect.stringMatching(`^${name} must .*\\.$`)])
  })

  test('all of them at once, each wrong proxy by itself', () => {
    const found = problems({
      PORT: 'x',
      HOST: '*',
      SAMSYN_DEMO: 'x',
      SAMSYN_TRUSTED_PROXIES: 'here, 10.0.0.1, there',
    })
    expect(found.map((problem) => problem.split(' ')[0]).sort()).toEqual([
      'HOST',
      'PORT',
      'SAMSYN_DEMO',
      'SAMSYN_TRUSTED_PROXIES',
      'SAMSYN_TRUSTED_PROXIES',
    ])
  })

  test('but the password in a wrong DATABASE_URL is not repeated', () => {
    expect(problems({ DATABASE_URL: 'mysql://samsyn:secret@localhost/samsyn' }).join()).not.toContain(
      'secret',
    )
  })
})

describe('e-mail', () => {
  const from = { SAMSYN_MAIL_FROM: 'samsyn@fjordvik.example' }
  const smtp = (url: string) => settings({ ...from, SAMSYN_SMTP_URL: url }).mail?.smtp

  test('goes out encrypted, but for a server on this machine or where the address says so', () => {
    expect(smtp('smtps://smtp.fjordvik.example')).toMatchObject({ port: 465, tls: 'from-start', login: null })
    expect(smtp('smtp://smtp.fjordvik.example:25')).toMatchObject({ port: 25, tls: 'required' })
    expect(smtp('smtp://[::1]:2525')).toMatchObject({ host: '::1', port: 2525, tls: 'none' })
    expect(smtp('smtp://10.0.0.5?tls=none')).toMatchObject({ tls: 'none' })
    expect(settings({ ...from, SAMSYN_SMTP_URL: 'smtp://10.0.0.5?tls=none' }).warnings).toHaveLength(1)
    expect(settings({ ...from, SAMSYN_SMTP_URL: 'smtp://127.0.0.1' }).warnings).toEqual([])
  })

  test.each([
    'smtp.dalen.example',
    'http://smtp.example.no',
    'smtp://smtp.example.no?tls=maybe',
    'smtps://smtp.example.no?tls=none',
    'smtp://smtp.example.no/postkasse',
  ])('with an address that makes no sense is refused, and the address is not repeated: %s', (url) => {
    const [problem = ''] = problems({ ...from, SAMSYN_SMTP_URL: url })
    expect(problem).toContain('SAMSYN_SMTP_URL must be')
    expect(problem).not.toContain(url)
  })

  test('needs somebody whom it comes from', () => {
    for (const address of ['', 'samsyn', 'a@b.no, c@d.no', 'Samsyn <a@b.no>'])
      expect(problems({ SAMSYN_SMTP_URL: 'smtp://127.0.0.1', SAMSYN_MAIL_FROM: address })).toHaveLength(1)
  })
})
