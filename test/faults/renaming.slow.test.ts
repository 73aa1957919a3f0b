/** 改称, disturbed at calls spread over its own and those that build the tabs anew: an area takes some 380, an indicator 210. */
import { renamingDisturbed } from './renaming';

renamingDisturbed({ area: 24, indicator: 9 });
