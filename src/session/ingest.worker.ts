import { expose } from 'comlink';
import { FileDesk } from './fileDesk.ts';

expose(new FileDesk());
