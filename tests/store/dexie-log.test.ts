import { DexieLog } from '../../core/store/dexie-log.ts';
import { DeskInMemory } from '../support/desk-in-memory.ts';
import { logContract } from './log-contract.ts';

logContract('the desk’s own database', async () => new DexieLog(new DeskInMemory().db));
