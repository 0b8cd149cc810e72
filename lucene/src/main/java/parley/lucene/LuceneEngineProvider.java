package parley.lucene;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import parley.search.EngineProvider;
import parley.search.SearchEngine;
import parley.search.SearchException;

/// Opens indexes in folders: `lucene:PATH`, relative to the current folder. Nothing is written by
/// opening one.
public final class LuceneEngineProvider implements EngineProvider {

  private static final String SCHEME = "lucene:";

  @Override
  public boolean accepts(String address) {
    return address.startsWith(SCHEME) && address.length() > SCHEME.length();
  }

  @Override
  public SearchEngine open(String address) {
    try {
      Path path = Path.of(address.substring(SCHEME.length())).toAbsolutePath().normalize();
      return new LuceneEngine(path, Limits.DEFAULT);
    } catch (InvalidPathException e) {
      throw new SearchException.Unavailable(
          "“%s” names no folder (%s); write lucene:PATH".formatted(address, e.getReason()), e);
    }
  }

  @Override
  public String form() {
    return SCHEME + "PATH";
  }
}
