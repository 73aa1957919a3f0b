// Properties and cache.

const PROPERTIES = `${REFERENCE}properties/properties`;
const CACHE = `${REFERENCE}cache/cache`;

FIDELITY.push(
  {
    id: 'properties.missing',
    source: `${PROPERTIES}#getpropertykey (null if no such key exists)`,
    mark: 'D',
    run(t) {
      t.equal(PropertiesService.getScriptProperties().getProperty('fid.missing'), null);
    },
  },
  {
    id: 'properties.strings',
    source: `${PROPERTIES} (key-value pairs of strings)`,
    mark: 'D',
    run(t) {
      const store = PropertiesService.getUserProperties();
      store.setProperty('fid.text', '値');
      t.equal(store.getProperty('fid.text'), '値');
      store.setProperty('fid.text', 'second').deleteProperty('fid.text');
      t.equal(store.getProperty('fid.text'), null, 'deleted; both calls chain');
    },
  },
  {
    id: 'properties.numberBecomesText',
    source: `${PROPERTIES} (strings); that 5 becomes "5": to be proven`,
    mark: 'I',
    run(t) {
      const store = PropertiesService.getUserProperties();
      store.setProperty('fid.number', 5);
      t.equal(store.getProperty('fid.number'), '5');
      store.deleteProperty('fid.number');
    },
  },
  {
    id: 'properties.several',
    source: `${PROPERTIES}#setpropertiesproperties,-deleteallothers and #getkeys`,
    mark: 'D',
    run(t) {
      const store = PropertiesService.getUserProperties();
      store.setProperties({ 'fid.a': '1', 'fid.b': '2' });
      t.equal(
        store
          .getKeys()
          .filter((key) => key.indexOf('fid.') === 0)
          .sort(),
        ['fid.a', 'fid.b'],
      );
      t.equal(store.getProperties()['fid.b'], '2');
      store.setProperties({ 'fid.c': '3' }, true);
      t.equal(store.getKeys(), ['fid.c'], 'all others deleted');
      store.deleteAllProperties();
      t.equal(store.getKeys(), []);
    },
  },
  {
    id: 'properties.threeStores',
    source: `${REFERENCE}properties/properties-service`,
    mark: 'D',
    run(t) {
      PropertiesService.getScriptProperties().setProperty('fid.where', 'script');
      t.equal(PropertiesService.getUserProperties().getProperty('fid.where'), null, 'user');
      t.equal(PropertiesService.getDocumentProperties().getProperty('fid.where'), null, 'document');
      PropertiesService.getScriptProperties().deleteProperty('fid.where');
    },
  },
  {
    id: 'properties.tooLarge',
    source: `${GUIDES}services/quotas (9 KB a value); text: field reports, undated`,
    mark: 'R',
    run(t) {
      const store = PropertiesService.getUserProperties();
      t.throws(() => store.setProperty('fid.large', 'x'.repeat(9 * 1024 + 1)), 'Argument too large: value');
      t.equal(store.getProperty('fid.large'), null);
    },
  },
  {
    id: 'properties.outliveTheExecution',
    source: `${GUIDES}properties`,
    mark: 'D',
    prepare(t) {
      PropertiesService.getScriptProperties().setProperty(t.id, 'kept');
    },
    run(t) {
      t.equal(PropertiesService.getScriptProperties().getProperty(t.id), 'kept');
      PropertiesService.getScriptProperties().deleteProperty(t.id);
    },
  },
  {
    id: 'cache.putGet',
    source: `${CACHE}#getkey (null if none is found) and #removekey`,
    mark: 'D',
    run(t) {
      const cache = CacheService.getScriptCache();
      t.equal(cache.get('fid.missing'), null);
      cache.put('fid.one', '値');
      t.equal(cache.get('fid.one'), '値');
      cache.remove('fid.one');
      t.equal(cache.get('fid.one'), null);
    },
  },
  {
    id: 'cache.several',
    source: `${CACHE}#getallkeys (the pairs for all keys found)`,
    mark: 'D',
    run(t) {
      const cache = CacheService.getDocumentCache();
      cache.putAll({ 'fid.a': '1', 'fid.b': '2' });
      t.equal(cache.getAll(['fid.a', 'fid.b', 'fid.none']), { 'fid.a': '1', 'fid.b': '2' });
      cache.removeAll(['fid.a', 'fid.b']);
      t.equal(cache.getAll(['fid.a', 'fid.b']), {});
    },
  },
  {
    id: 'cache.expires',
    source: `${CACHE}#putkey,-value,-expirationinseconds`,
    mark: 'D',
    run(t) {
      const cache = CacheService.getScriptCache();
      cache.put('fid.brief', 'x', 1);
      t.equal(cache.get('fid.brief'), 'x');
      Utilities.sleep(1600);
      t.equal(cache.get('fid.brief'), null);
    },
  },
  {
    id: 'cache.tooLarge',
    source: `${CACHE}#putkey,-value (a key of 250 characters, 100 KB a value); text: field reports, undated`,
    mark: 'R',
    run(t) {
      const cache = CacheService.getScriptCache();
      t.throws(() => cache.put('k'.repeat(251), 'x'), 'Argument too large: key');
      t.throws(() => cache.put('fid.large', 'x'.repeat(100 * 1024 + 1)), 'Argument too large: value');
    },
  },
  {
    id: 'cache.outlivesTheExecution',
    source: `${REFERENCE}cache/cache-service`,
    mark: 'D',
    prepare(t) {
      CacheService.getScriptCache().put(t.id, 'kept', 21600);
    },
    run(t) {
      t.equal(CacheService.getScriptCache().get(t.id), 'kept');
      t.equal(CacheService.getUserCache().get(t.id), null, 'another cache');
    },
  },
);
