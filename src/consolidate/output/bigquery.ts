/** What BigQuery needs to count the same: the tables as CSV with their schemas, load.sh, the SQL, and DuckDB's checksum. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, quoted, sqlFolder, sqlSteps, sqlText } from '../tables/database';
import { bigQueryTypes, NOTHING, rawEntries, type Shape, shapes, tableNames } from '../tables/table-shapes';

/** bq loads files of a few hundred MB from this machine one by one. */
const FILE_SIZE = '256MB';

/** `target` is PROJECT.DATASET. */
export async function writeBigQuery(database: Database, folder: string, target: string): Promise<void> {
  mkdirSync(join(folder, 'sql'), { recursive: true });
  mkdirSync(join(folder, 'schemas'));
  mkdirSync(join(folder, 'data'));
  const all: readonly (readonly [name: string, shape: Shape])[] = [
    ['raw_entries', rawEntries],
    ...tableNames.map((name) => [name, shapes[name]] as const),
  ];
  for (const [name, shape] of all) {
    writeFileSync(join(folder, 'schemas', `${name}.json`), schemaText(shape));
    await database.run(`COPY (SELECT ${Object.keys(shape).join(', ')} FROM ${name}) TO ${quoted(join(folder, 'data', name))}
      (FORMAT csv, HEADER true, NULLSTR '${NOTHING}', FILE_SIZE_BYTES '${FILE_SIZE}')`);
  }
  copyFileSync(join(sqlFolder, 'bigquery', 'staging.sql'), join(folder, 'sql', '0-staging.sql'));
  for (const step of [...sqlSteps, 'checksum'])
    copyFileSync(join(sqlFolder, `${step}.sql`), join(folder, 'sql', `${step}.sql`));
  writeFileSync(
    join(folder, 'load.sh'),
    loadScript(
      target,
      all.map(([name]) => name),
    ),
    { mode: 0o755 },
  );
  await writeChecksum(database, join(folder, 'checksum-duckdb.csv'));
}

async function writeChecksum(database: Database, path: string): Promise<void> {
  const select = sqlText('checksum').trim().replace(/;$/, '');
  await database.run(`COPY (${select}) TO ${quoted(path)} (FORMAT csv, HEADER true)`);
}

function schemaText(shape: Shape): string {
  const fields = Object.entries(shape).map(([name, type]) => ({ name, type: bigQueryTypes[type], mode: 'NULLABLE' }));
  return `${JSON.stringify(fields, null, 2)}\n`;
}

function loadScript(target: string, names: readonly string[]): string {
  const [project = '', dataset = ''] = target.split('.');
  return `#!/bin/sh
# Loads the tables into ${target} as native tables, runs the SQL, and prints the checksum as CSV.
# Needs Google's bq command, logged in, and the right to write into the dataset. Nothing else is sent anywhere.
set -eu
cd "$(dirname "$0")"
PROJECT='${project}'
DATASET='${dataset}'

load() {
  replace=--replace
  for file in data/"$1"/*.csv; do
    bq --project_id="$PROJECT" load $replace --source_format=CSV --skip_leading_rows=1 \\
      --allow_quoted_newlines --null_marker='${NOTHING}' --encoding=UTF-8 \\
      "$PROJECT:$DATASET.$1" "$file" "schemas/$1.json"
    replace=--noreplace
  done
}

run() {
  bq --project_id="$PROJECT" --dataset_id="$PROJECT:$DATASET" query --use_legacy_sql=false --format=csv --quiet \\
    --max_rows=1000000 < "sql/$1.sql"
}

${names.map((name) => `load ${name}`).join('\n')}

${['0-staging', ...sqlSteps].map((step) => `run ${step} > /dev/null`).join('\n')}
run checksum > checksum-bigquery.csv
cat checksum-bigquery.csv
`;
}
