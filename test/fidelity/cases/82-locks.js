// Locks: who has them, and when they are lost.

const LOCK = `${REFERENCE}lock/lock`;

/** Call of two pages at once: takes the script lock, says so, keeps it a while. */
function fidelityHoldLock(id) {
  const lock = LockService.getScriptLock();
  const got = lock.tryLock(10000);
  CacheService.getScriptCache().put(`held:${id}`, 'yes', 60);
  Utilities.sleep(1500);
  lock.releaseLock();
  return got;
}

/** The other one: waits until the first one holds it, then tries, briefly and at length. */
function fidelityTryLock(id) {
  const cache = CacheService.getScriptCache();
  for (let turn = 0; turn < 100 && cache.get(`held:${id}`) === null; turn += 1) Utilities.sleep(50);
  const lock = LockService.getScriptLock();
  const at = [lock.tryLock(10), lock.hasLock()];
  let waited = 'nothing';
  try {
    lock.waitLock(10);
  } catch (error) {
    waited = error.name;
  }
  const document = LockService.getDocumentLock().tryLock(10);
  const later = lock.tryLock(10000);
  lock.releaseLock();
  return [at[0], at[1], waited, document, later];
}

FIDELITY.push(
  {
    id: 'lock.acquire',
    source: `${LOCK}#haslock, #trylocktimeoutinmillis and #releaselock`,
    mark: 'D',
    run(t) {
      const lock = LockService.getScriptLock();
      t.equal(lock.hasLock(), false, 'nothing is acquired by getting the object');
      t.equal(lock.tryLock(5000), true);
      t.equal(lock.hasLock(), true);
      lock.releaseLock();
      t.equal(lock.hasLock(), false, 'released');
    },
  },
  {
    id: 'lock.threeKinds',
    source: `${REFERENCE}lock/lock-service`,
    mark: 'D',
    run(t) {
      const locks = [LockService.getScriptLock(), LockService.getUserLock(), LockService.getDocumentLock()];
      t.equal(
        locks.map((lock) => lock.tryLock(5000)),
        [true, true, true],
        'they do not hinder each other',
      );
      locks.forEach((lock) => {
        lock.releaseLock();
      });
    },
  },
  {
    id: 'lock.diesWithItsExecution',
    source: `${LOCK}#releaselock (locks are released when the script ends)`,
    mark: 'D',
    prepare(t) {
      t.keep(LockService.getScriptLock().tryLock(5000));
    },
    run(t) {
      t.equal(t.kept(), true, 'the first execution had it');
      t.equal(LockService.getScriptLock().hasLock(), false, 'this one does not');
      t.equal(LockService.getScriptLock().tryLock(1000), true, 'and can have it');
    },
  },
  {
    id: 'lock.excludesOthers',
    source: `${LOCK}#trylocktimeoutinmillis (false if not acquired in time) and #waitlocktimeoutinmillis (throws)`,
    mark: 'D',
    calls: [
      { function: 'fidelityHoldLock', args: ['lock.excludesOthers'] },
      { function: 'fidelityTryLock', args: ['lock.excludesOthers'] },
    ],
    together: true,
    prepare(t) {
      CacheService.getScriptCache().remove(`held:${t.id}`);
    },
    run(t) {
      const [holder, other] = t.kept().map((answer) => answer.result);
      t.equal(holder, true);
      t.equal(other.slice(0, 2), [false, false], 'tryLock and hasLock while another holds it');
      t.equal(other[2], 'Exception', 'waitLock throws');
      t.equal(other[3], true, 'the document lock is another one');
      t.equal(other[4], true, 'after it was released');
    },
  },
);
