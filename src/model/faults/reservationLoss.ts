import { sendIf, type Kind } from '../kind'

/** Somebody outside the cluster to whom the volume was visible takes its reservation away and lets it go again. */
export const reservationLoss = {
  kind: 'reservationLoss',
  class: 'fault',
  target: 'volume',
  params: {},
  apply: (r, target) =>
    sendIf(r, r.plant.lun[r.plant.volumeNumber(target)], ['Reserved'], { type: 'TAKE_AWAY' }, 'notReserved'),
} as const satisfies Kind
