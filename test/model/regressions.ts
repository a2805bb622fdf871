import type { RandomOptions } from '../support/randomRun'

/** A random run that once failed, and why. It stays here for ever. */
export interface Regression {
  readonly seed: number
  readonly options?: RandomOptions
  readonly once: string
}

export const regressions: readonly Regression[] = [
  { seed: 98, once: 'failed while the model was built' },
  { seed: 111, once: 'failed while the model was built' },
  { seed: 129, once: 'failed while the model was built' },
  { seed: 149, once: 'failed while the model was built' },
  { seed: 164, once: 'failed while the model was built' },
  { seed: 347, once: 'failed while the model was built' },
  { seed: 2672, once: 'failed while the model was built' },
  { seed: 3108, once: 'failed while the model was built' },
  {
    seed: 45,
    options: { forced: true },
    once: 'a forced start that was interrupted was still in force at the next ordinary one',
  },
  { seed: 100, options: { forced: true }, once: 'a node forced next to a running cluster never met it' },
  {
    seed: 13,
    options: { overtaken: true },
    once: 'a service ended in the instant in which its host froze, and left its machines running',
  },
  { seed: 120, options: { overtaken: true }, once: 'the same, and nobody was there to take them over' },
  {
    seed: 470,
    options: { overtaken: true },
    once: 'an order did not reach a host that froze in the same instant',
  },
  { seed: 406, once: 'a forming view was taken for the writer of the records that it still shares' },
  {
    seed: 12306,
    options: { overtaken: true },
    once: 'a node out of contact for a moment did not hear that its view had lost quorum, and waited for ever',
  },
  {
    seed: 5939,
    options: { nodes: 4, vms: 4, acts: 500, rich: true, forced: true },
    once: 'one of two nodes that were forming a cluster left for another one, and the other waited for it',
  },
  {
    seed: 11289,
    options: { nodes: 12, vms: 35, acts: 500, rich: true, forced: true, overtaken: true },
    once: 'a machine was ended as a stranger on the very node that was given its group',
  },
  {
    seed: 1605711989,
    options: { nodes: 7, vms: 16, acts: 120, rich: true, forced: true },
    once: 'a machine was registered in the instant in which its volume failed',
  },
  {
    seed: 2446153182,
    options: { nodes: 2, vms: 6, acts: 500, rich: true, forced: true },
    once: 'the owner of the witness came back from a power cut and did not renew its reservation any more',
  },
  {
    seed: 1224340928,
    once: 'two views that both asked for quorum went on with the older database of the two',
  },
  {
    seed: 2012826359,
    options: { members: true, forced: true },
    once: 'a node was forced while it was being added, and formed a cluster to which it did not belong',
  },
  {
    seed: 592176117,
    options: { members: true, forced: true, quorum: 'DiskOnly' },
    once: 'an evicted node stood in a forced configuration, and could neither be added nor started',
  },
  {
    seed: 3505631758,
    options: { members: true, quorum: 'NodeAndFileShareMajority' },
    once: 'two nodes evicted each other in one instant',
  },
  {
    seed: 4262660598,
    options: { quorum: 'DiskOnly', overtaken: true },
    once: 'a member without the disk stayed when another one woke up with it',
  },
  {
    seed: 4030056056,
    options: { members: true, rich: true, forced: true, acts: 120 },
    once: 'a node was added while its forced start was under way, and forced a configuration that it was not in',
  },
  {
    seed: 149328380,
    options: { members: true, overtaken: true },
    once: 'a service that crashed in the instant of its eviction started again, and belonged to nothing',
  },
  {
    seed: 4123245711,
    options: { members: true, rich: true, forced: true, nodes: 5, acts: 60 },
    once: 'a forced configuration counted on nodes that another one had evicted, and nobody forced it again',
  },
  {
    seed: 58868097,
    options: { members: true, overtaken: true },
    once: 'the core group was to move in the instant in which its owner froze, and stood still for good',
  },
  {
    seed: 3960861734,
    options: {
      resources: true,
      calls: true,
      overtaken: true,
      quorum: 'NodeAndDiskMajority',
      storage: true,
    },
    once: 'a machine was Online although its configuration had just failed, in the instant before it ended',
  },
  {
    seed: 1938619443,
    options: { nodes: 2, vms: 2, acts: 500, rich: true, forced: true, storage: true, members: true },
    once: 'two nodes that were both forced and evicted each other passed for two majorities of one cluster',
  },
  {
    seed: 3492899797,
    options: { rich: true, shared: true },
    once: 'one of two machines that was taken offline after its process had ended was missed all the same, and failed',
  },
  {
    seed: 902076450,
    options: { members: true, rich: true, quorum: 'DiskOnly' },
    once: 'two views met, one won the disk meanwhile, and a node without it became a member for good',
  },
  {
    seed: 4006359407,
    options: { quorum: 'NodeAndFileShareMajority', nodes: 2, acts: 40 },
    once: 'a paused node that the share refused twice came back in the last round, and nobody resumed it any more',
  },
  {
    seed: 2554432685,
    options: { nodes: 15, vms: 43, acts: 120, rich: true, forced: true, members: true },
    once: 'a node joined one view while it was in contact with another one, and the two never met',
  },
  {
    seed: 1017175404,
    options: { nodes: 5, vms: 8, acts: 40, asymmetric: true, resources: true, calls: true },
    once: 'a call that hung late ended the process of the witness, and the core group was missed while it waits',
  },
  {
    seed: 708222210,
    options: {
      nodes: 9,
      vms: 23,
      acts: 120,
      rich: true,
      forced: true,
      overtaken: true,
      members: true,
      shared: true,
      hindered: true,
    },
    once: 'the same, and a regroup made one view of both, with a member that the winner had evicted',
  },
  {
    seed: 3561397180,
    options: { quorum: 'DiskOnly' },
    once: 'a member that lost the disk to another one kept it mounted when that one hung',
  },
  {
    seed: 3922087158,
    options: { quorum: 'NodeAndFileShareMajority', nodes: 2, acts: 40, asymmetric: true },
    once: 'a regroup began with somebody who was gone in the same instant, and seemed to have no reason',
  },
  {
    seed: 3119898596,
    options: { snapshots: true, software: true, vms: 2, acts: 60 },
    once: 'a machine was started between the deletion of its snapshots and their merging, and filled its volume again',
  },
  {
    seed: 2660663290,
    options: { members: true, forced: true, rich: true, overtaken: true },
    once: 'the last group of a stopping service ended by failing, and the service never said good-bye',
  },
  {
    seed: 148274113,
    options: { nodes: 5, vms: 8, acts: 40, asymmetric: true, resources: true, calls: true },
    once: 'a machine was started while its configuration still hung on its way offline',
  },
  {
    seed: 1202352794,
    options: { nodes: 16, vms: 62, acts: 120, rich: true, forced: true },
    once: 'a group that failed over through every node in one instant was taken for one that had not moved',
  },
  {
    seed: 1272225315,
    options: {
      nodes: 9,
      vms: 32,
      acts: 60,
      rich: true,
      forced: true,
      overtaken: true,
      members: true,
    },
    once: 'the same, and it seemed to have passed over the node whose turn it was',
  },
  {
    seed: 186849052,
    options: { nodes: 13, vms: 4, acts: 120, rich: true, members: true },
    once: 'a node carried out a move that had waited, was evicted in the same instant, and nobody seemed to have asked for it',
  },
  {
    seed: 12307967,
    options: { nodes: 16, vms: 16, acts: 500, rich: true, forced: true, members: true, hindered: true },
    once: 'a group used up its failovers in the instant of an eviction, which allows one less from then on',
  },
  {
    seed: 4132573168,
    options: { nodes: 5, vms: 8, acts: 40, resources: true, calls: true },
    once: 'a resource whose IsAlive hung seemed to come online on a paused node',
  },
  {
    seed: 921712453,
    options: {
      nodes: 15,
      vms: 15,
      acts: 60,
      rich: true,
      forced: true,
      overtaken: true,
      shared: true,
      hindered: true,
    },
    once: 'a machine was registered after its group had begun to go down in the same instant',
  },
  {
    seed: 1512216459,
    options: { nodes: 4, vms: 4, acts: 500, rich: true, shared: true },
    once: 'what was brought online and taken offline again in one instant seemed to start by itself',
  },
  {
    seed: 107215174,
    options: { forced: true, home: true, electorate: true },
    once: 'the former witness disk was won with a configuration that had just ceased to be valid',
  },
  {
    seed: 2779124740,
    options: { snapshots: true, software: true, vms: 2, acts: 60 },
    once: 'a snapshot was applied to a machine whose end nobody had noticed, and it was not to be believed Online',
  },
  {
    seed: 3131241829,
    options: { policies: true, home: true },
    once: 'a coordinator that left as its view won quorum was asked who waits to go home',
  },
  {
    seed: 3811736997,
    options: { snapshots: true, software: true, vms: 2, acts: 60, overtaken: false },
    once: 'a machine that was shutting down wrote on when its volume was full',
  },
  {
    seed: 2418398650,
    options: { nodes: 4, vms: 3, acts: 500, rich: true, shared: true, hindered: true },
    once: 'the witness went to a node and back in one instant, and the mount begun there seemed to be of all nodes',
  },
  {
    seed: 2055151807,
    options: { nodes: 5, vms: 8, acts: 40, asymmetric: true, splits: true, core: true },
    once: 'a service that was told to stop while a cluster was being formed was still stopping when that came to nothing',
  },
  {
    seed: 1065496346,
    options: { alone: true, members: true, forced: true, acts: 60 },
    once: 'a machine was reset in the instant in which it had started, and seemed to have started twice',
  },
]
