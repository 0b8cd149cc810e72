package parley.contract;

import java.util.SortedMap;
import java.util.TreeMap;
import parley.archive.AttributedArticle;
import parley.archive.Registers;
import parley.contract.PlainIndex.Contents;
import parley.contract.PlainIndex.Entry;
import parley.search.IndexBuild;
import parley.search.SearchEngine;

/// The contents of the next [PlainIndex], until they are published.
final class PlainBuild implements IndexBuild {

  private final PlainEngine engine;
  private final SortedMap<String, Entry> entries;
  private Registers registers;
  private SearchEngine.Origin origin;

  PlainBuild(PlainEngine engine, Contents contents) {
    this.engine = engine;
    this.entries = new TreeMap<>(contents.entries());
    this.registers = contents.registers();
    this.origin = contents.origin();
  }

  @Override
  public void registers(Registers told) {
    registers = told;
  }

  @Override
  public void origin(SearchEngine.Origin told) {
    origin = told;
  }

  @Override
  public synchronized void add(AttributedArticle article, String fingerprint) {
    entries.put(article.article().id(), new Entry(article, fingerprint));
  }

  @Override
  public void remove(String articleId) {
    entries.remove(articleId);
  }

  @Override
  public long publish() {
    return engine.publish(new Contents(registers, origin, entries));
  }

  @Override
  public void close() {
    engine.done();
  }
}
