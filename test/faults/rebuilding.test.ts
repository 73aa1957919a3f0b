/** 集計を作り直す, ended at one place. */
import { rebuildingDisturbed } from './rebuilding';

rebuildingDisturbed(['集計を作り直す'], [700]);
