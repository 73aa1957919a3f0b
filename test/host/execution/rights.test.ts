import { closeAll, FIRST, openScript, result } from './open-script';

afterEach(closeAll);

const SCRIPT = `
  var sheet = function () { return SpreadsheetApp.getActive().getSheets()[0]; };
  function warn() { sheet().getRange('A1:B2').protect().setWarningOnly(true); }
  function fresh() { sheet().getRange('A1:B2').protect(); }
  function restrict(editor) {
    var protection = sheet().getRange('A1:B2').protect().setDescription('d');
    protection.removeEditors(protection.getEditors());
    if (editor) protection.addEditor(editor);
    return [protection.getEditors().map(String).length, protection.canEdit()];
  }
  function restrictSheet() {
    var protection = sheet().protect();
    protection.setUnprotectedRanges([sheet().getRange('C1:C3')]);
    protection.removeEditors(['someone@example.com']);
  }
  function write(a1) { sheet().getRange(a1).setValue('x'); }
  function clear(a1) { sheet().getRange(a1).clearContent(); }
  function removeRow() { sheet().deleteRow(1); }
  function unprotect() { sheet().getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].remove(); }
`;

const PROTECTED = /You are trying to edit a protected cell or object/;

/** The message of a function run by another person than the owner; '' when it went well. */
async function asOther(workbook: Awaited<ReturnType<typeof openScript>>, fn: string, ...args: string[]) {
  const answer = await workbook.run({ function: fn, args, user: 'other@example.com' });
  return 'error' in answer ? answer.error.message : '';
}

describe('protections', () => {
  it.each(['warn', 'fresh'])('%s: everybody may still edit', async (fn) => {
    const workbook = await openScript(SCRIPT);
    await result(workbook, fn);
    expect(await asOther(workbook, 'write', 'A1')).toBe('');
  });

  it('keep others out of a range, by script and by hand, whatever the change', async () => {
    const workbook = await openScript(SCRIPT);
    expect(await result(workbook, 'restrict')).toEqual([1, true]);
    expect(await asOther(workbook, 'write', 'A1')).toMatch(PROTECTED);
    expect(await asOther(workbook, 'clear', 'A1:D4')).toMatch(PROTECTED);
    expect(await asOther(workbook, 'removeRow')).toMatch(PROTECTED);
    expect(await asOther(workbook, 'unprotect')).toMatch(PROTECTED);
    expect(await asOther(workbook, 'write', 'C1')).toBe('');
    const edit = (user: string) => workbook.edit({ sheet: FIRST, range: 'A1', values: [['y']], user });
    await expect(edit('other@example.com')).rejects.toMatchObject({ status: 403, code: 'protected' });
    await workbook.edit({ sheet: FIRST, range: 'A1', values: [['y']] });
    await result(workbook, 'write', 'A2');
    await result(workbook, 'unprotect');
    expect(await asOther(workbook, 'write', 'A1')).toBe('');
  });

  it('let added editors in', async () => {
    const workbook = await openScript(SCRIPT);
    await result(workbook, 'restrict', 'other@example.com');
    expect(await asOther(workbook, 'write', 'A1')).toBe('');
  });

  it('of a sheet leave its unprotected ranges open', async () => {
    const workbook = await openScript(SCRIPT);
    await result(workbook, 'restrictSheet');
    expect(await asOther(workbook, 'write', 'C2')).toBe('');
    expect(await asOther(workbook, 'write', 'C4')).toMatch(PROTECTED);
  });
});
