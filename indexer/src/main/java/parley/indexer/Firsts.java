package parley.indexer;

import java.util.Arrays;

/// Remembers a number for each of very many texts, which are known by the first 128 bits of their
/// SHA-256: in 29 to 57 bytes a text, however long it is. Hashes are looked up from place to place
/// until a free one comes (linear probing).
final class Firsts {

  static final int NONE = -1;

  private static final int DIGITS = 16;
  private static final int SMALLEST = 16;

  private long[] high = new long[SMALLEST];
  private long[] low = new long[SMALLEST];

  /// The number of each place, [#NONE] where it is free.
  private int[] numbers = free(SMALLEST);

  private int size;

  private static int[] free(int places) {
    int[] numbers = new int[places];
    Arrays.fill(numbers, NONE);
    return numbers;
  }

  /// Keeps a number for a text that has none.
  ///
  /// @param hash of the text, in hexadecimal digits
  /// @param number 0 or more
  /// @return the number that it has already, or [#NONE]
  int putIfAbsent(String hash, int number) {
    int place = place(head(hash), tail(hash));
    if (numbers[place] != NONE) {
      return numbers[place];
    }
    set(place, head(hash), tail(hash), number);
    size++;
    if (size > numbers.length / 10 * 7) {
      grow();
    }
    return NONE;
  }

  /// The number of a text, or [#NONE].
  int get(String hash) {
    return numbers[place(head(hash), tail(hash))];
  }

  /// Forgets a text. Those behind it that would not be found any more move up.
  void remove(String hash) {
    int hole = place(head(hash), tail(hash));
    if (numbers[hole] == NONE) {
      return;
    }
    size--;
    int mask = numbers.length - 1;
    for (int at = (hole + 1) & mask; numbers[at] != NONE; at = (at + 1) & mask) {
      int wanted = (int) high[at] & mask;
      boolean found = ((at - wanted) & mask) < ((at - hole) & mask);
      if (!found) {
        set(hole, high[at], low[at], numbers[at]);
        hole = at;
      }
    }
    numbers[hole] = NONE;
  }

  private static long head(String hash) {
    return Long.parseUnsignedLong(hash, 0, DIGITS, 16);
  }

  private static long tail(String hash) {
    return Long.parseUnsignedLong(hash, DIGITS, 2 * DIGITS, 16);
  }

  /// Where a hash is, or the free place where it would be.
  private int place(long head, long tail) {
    int mask = numbers.length - 1;
    int at = (int) head & mask;
    while (numbers[at] != NONE && (high[at] != head || low[at] != tail)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void set(int place, long head, long tail, int number) {
    high[place] = head;
    low[place] = tail;
    numbers[place] = number;
  }

  private void grow() {
    long[] heads = high;
    long[] tails = low;
    int[] old = numbers;
    high = new long[2 * old.length];
    low = new long[2 * old.length];
    numbers = free(2 * old.length);
    for (int i = 0; i < old.length; i++) {
      if (old[i] != NONE) {
        set(place(heads[i], tails[i]), heads[i], tails[i], old[i]);
      }
    }
  }
}
