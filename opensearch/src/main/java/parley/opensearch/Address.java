package parley.opensearch;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.search.SearchException;

/// Where an index is: one or more nodes of a cluster and the index's name there, as
/// `opensearch:http://a:9200,http://b:9200/parley`. Behind a question mark, `shards=N` says into
/// how many parts a new build is divided (default 1), `replicas=N` how many further copies of each
/// are kept as far as there are nodes for them (default 1).
record Address(List<URI> nodes, String name, int shards, int replicas) {

  static final String SCHEME = "opensearch:";
  static final String FORM = SCHEME + "http://HOST:9200[,http://HOST:9200...]/NAME";

  private static final Pattern ADDRESS =
      Pattern.compile("(.*)/([a-z][a-z0-9_-]{0,99})(?:\\?([a-z0-9=&]*))?");
  private static final String SHARDS = "shards";
  private static final String REPLICAS = "replicas";
  private static final int MOST_SHARDS = 1024;
  private static final int MOST_REPLICAS = 9;

  Address {
    nodes = List.copyOf(nodes);
  }

  /// Reads an address that begins with [#SCHEME].
  ///
  /// @throws SearchException.Unavailable if it cannot be read; no message repeats a password
  static Address parse(String address) {
    Matcher parts = ADDRESS.matcher(address.substring(SCHEME.length()));
    if (!parts.matches()) {
      throw unreadable("it has no name of an index in lower-case letters at its end");
    }
    List<URI> nodes = new ArrayList<>();
    for (String node : parts.group(1).split(",", -1)) {
      nodes.add(node(node));
    }
    Map<String, Integer> numbers = numbers(parts.group(3) == null ? "" : parts.group(3));
    return new Address(
        nodes,
        parts.group(2),
        within(numbers, SHARDS, 1, MOST_SHARDS),
        within(numbers, REPLICAS, 0, MOST_REPLICAS));
  }

  private static URI node(String text) {
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException _) {
      throw unreadable("one of its nodes is no http or https address");
    }
    if (uri.getUserInfo() != null || text.indexOf('@') >= 0) {
      throw unreadable(
          "user and password do not belong there, but into PARLEY_OPENSEARCH_USER and PARLEY_OPENSEARCH_PASSWORD");
    }
    boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!http || uri.getHost() == null || !uri.getPath().isEmpty()) {
      throw unreadable("one of its nodes is no http or https address of a host");
    }
    int port = uri.getPort() < 0 ? 9200 : uri.getPort();
    return URI.create(uri.getScheme() + "://" + uri.getHost() + ":" + port);
  }

  private static Map<String, Integer> numbers(String query) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put(SHARDS, 1);
    numbers.put(REPLICAS, 1);
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      Matcher number = Pattern.compile("(shards|replicas)=(\\d{1,4})").matcher(pair);
      if (!number.matches()) {
        throw unreadable("behind the question mark only shards=N and replicas=N are known");
      }
      numbers.put(number.group(1), Integer.parseInt(number.group(2)));
    }
    return numbers;
  }

  private static int within(Map<String, Integer> numbers, String key, int least, int most) {
    int number = numbers.getOrDefault(key, least);
    if (number < least || number > most) {
      throw unreadable(key + " lies between " + least + " and " + most);
    }
    return number;
  }

  private static SearchException unreadable(String why) {
    return new SearchException.Unavailable(
        "the address of the index cannot be read: %s; write %s".formatted(why, FORM), null);
  }

  /// The nodes, for messages.
  String hosts() {
    return nodes.stream().map(URI::toString).collect(Collectors.joining(","));
  }

  @Override
  public String toString() {
    return SCHEME + hosts() + "/" + name;
  }
}
