/** 改称, disturbed at places spread over its calls, closer where it renames than where the tabs are built anew. */
import { renamingDisturbed } from './renaming';

renamingDisturbed({ renaming: { until: 120, apart: 6 }, building: { apart: 400 } });
