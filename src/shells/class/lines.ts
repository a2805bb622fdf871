/** A way for messages between the windows of one class. */
export interface Line {
  say(text: string): void
  close(): void
}

/** Something came in over a line. `foreign`: from a window that is none of ours, whatever it says. */
export type Hear = (data: unknown, foreign: boolean) => void

/** Reaches every window of the same browser and origin; null where there is no such thing. */
export function channelLine(room: string, hear: Hear): Line | null {
  try {
    const channel = new BroadcastChannel(`failover-lab:${room}`)
    channel.onmessage = ({ data }) => hear(data, false)
    channel.onmessageerror = () => hear(null, false)
    return { say: (text) => channel.postMessage(text), close: () => channel.close() }
  } catch {
    return null // some browsers refuse it to files and sandboxed frames
  }
}

/** What an audience window sends the one that opened it, together with its end of the line. */
const knock = 'failover-lab/class/1/knock'

/** Where a channel cannot reach (files, sandboxed and partitioned frames): a port of its own to the opener. */
export function openerLine(hear: Hear): Line | null {
  const { opener } = window as { readonly opener: Window | null }
  if (!opener) return null
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => hear(data, false)
  port1.onmessageerror = () => hear(null, false)
  // An opaque origin cannot be named; the port holds nothing yet that anybody could want.
  opener.postMessage(knock, origin === 'null' ? '*' : origin, [port2])
  return { say: (text) => port1.postMessage(text), close: () => port1.close() }
}

/** The other end: takes the ports of windows that this one opened. Everybody else is told of as foreign. */
export function openedLines(hear: Hear): Line {
  const ports = new Map<MessageEventSource, MessagePort>()
  const take = ({ data, origin: from, source, ports: [port] }: MessageEvent) => {
    const isOurs = source !== null && 'opener' in source && source.opener === window && from === origin
    if (!isOurs || data !== knock || !port) return hear(data, true)
    ports.get(source)?.close()
    ports.set(source, port)
    port.onmessage = ({ data }) => hear(data, false)
    port.onmessageerror = () => hear(null, false)
  }
  addEventListener('message', take)
  return {
    say: (text) => ports.forEach((port) => port.postMessage(text)),
    close() {
      removeEventListener('message', take)
      ports.forEach((port) => port.close())
    },
  }
}
