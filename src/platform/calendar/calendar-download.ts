import { type Download, download } from '../http/reply.ts'

/** A calendar to save and open in a calendar program; the name ends in `.ics`. */
export const calendarDownload = (fileName: string, text: string): Download =>
  download({ type: 'text/calendar; charset=utf-8', fileName, body: text })
