import { createActor } from 'xstate'
import { Stepper } from '../../kernel/step'
import { machines } from '../../model/machines'
import { timed } from './measure'

const boot = [
  { type: 'BOOT' },
  { type: 'xstate.after.guestBoot.guest.Booting' },
  { type: 'POWER_OFF' },
] as const
const volume = [
  { type: 'ATTACH', fileSystem: 'clean' },
  { type: 'xstate.after.diskDeviceOnline.mount.Attaching' },
  { type: 'xstate.after.diskMount.mount.Mounting' },
  { type: 'DETACH' },
] as const

/** Steps per second of a bare loop over the machines that a failover steps most, with nothing round them. */
export function bareLoop(): number {
  const [guest, mount] = [new Stepper(machines.guest), new Stepper(machines.mount)]
  let steps = 0
  const wallMs = timed(() => {
    for (let i = 0; i < 40_000; i++) {
      let g = guest.initial
      for (const event of boot) g = guest.step(g, event).place
      let m = mount.initial
      for (const event of volume) m = mount.step(m, event).place
      steps += boot.length + volume.length
    }
  })
  return (steps / wallMs) * 1000
}

/** Events per second of XState's own live actors, 1,000 of them in turn. */
export function liveActors(): number {
  const actors = Array.from({ length: 1000 }, () => createActor(machines.mount).start())
  const events = [{ type: 'ATTACH', fileSystem: 'clean' }, { type: 'DETACH' }] as const
  let sent = 0
  const wallMs = timed(() => {
    for (let i = 0; i < 200; i++) {
      for (const actor of actors) actor.send(events[i % 2])
      sent += actors.length
    }
  })
  for (const actor of actors) actor.stop()
  return (sent / wallMs) * 1000
}
