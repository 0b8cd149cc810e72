package parley.archive;

import java.util.HashMap;
import java.util.Map;

/// Ukrainian and Russian letters in Latin ones, after the Ukrainian passport table (resolution 55
/// of 2010) without its rules for the beginning of words.
final class Transliteration {

  private static final Map<Integer, String> LATIN = new HashMap<>();

  static {
    String table =
        "а a б b в v г h ґ g д d е e є ie ж zh з z и y і i ї i й i к k л l м m н n о o п p р r "
            + "с s т t у u ф f х kh ц ts ч ch ш sh щ shch ь - ю iu я ia ё e ъ - ы y э e";
    String[] cells = table.split(" ");
    for (int i = 0; i < cells.length; i += 2) {
      LATIN.put(cells[i].codePointAt(0), cells[i + 1].equals("-") ? "" : cells[i + 1]);
    }
  }

  private Transliteration() {}

  /// The Latin letters for a lower-case letter; the hexadecimal code point where there are none.
  static String of(int letter) {
    String latin = LATIN.get(letter);
    return latin != null ? latin : Integer.toHexString(letter);
  }
}
