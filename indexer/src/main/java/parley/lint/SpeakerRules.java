package parley.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.archive.PartialDate;
import parley.archive.Registers;
import parley.archive.Speaker;
import parley.input.Finding;
import parley.register.Located;
import parley.register.RegisterFiles;

/// No name for two speakers, no side that is nobody, no two offices at a time.
final class SpeakerRules {

  private static final Set<String> ISO = Set.of(Locale.getISOLanguages());

  private SpeakerRules() {}

  static List<Finding> check(RegisterFiles files, Registers registers) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Located<Speaker>> bearers = new HashMap<>();
    for (Located<Speaker> speaker : files.speakers()) {
      names(speaker, bearers, findings);
      side(speaker, registers, findings);
      offices(speaker, findings);
      wikidata(speaker, findings);
      languages(speaker, findings);
    }
    return findings;
  }

  private static void names(
      Located<Speaker> speaker, Map<String, Located<Speaker>> bearers, List<Finding> findings) {
    for (String name : speaker.entry().names().map(Registers::folded).distinct().toList()) {
      Located<Speaker> first = bearers.putIfAbsent(name, speaker);
      if (first != null) {
        findings.add(
            speaker.finding(
                "the name “%s” of %s is a name of %s (line %d) too; leave it to one of them"
                    .formatted(name, speaker.entry().id(), first.entry().id(), first.line())));
      }
    }
  }

  private static void side(Located<Speaker> speaker, Registers registers, List<Finding> findings) {
    String side = speaker.entry().side();
    if (side == null) {
      return;
    }
    boolean stands =
        registers
            .speaker(side)
            .map(Speaker::kind)
            .filter(kind -> kind == Speaker.Kind.GOVERNMENT || kind == Speaker.Kind.ORGANISATION)
            .isPresent();
    if (!stands) {
      findings.add(
          speaker.finding(
              "the side “%s” of %s is no registered government or organisation; add it, or correct the side"
                  .formatted(side, speaker.entry().id())));
    }
  }

  private static void offices(Located<Speaker> speaker, List<Finding> findings) {
    List<Speaker.Office> offices = speaker.entry().offices();
    for (int i = 0; i < offices.size(); i++) {
      for (Speaker.Office other : offices.subList(i + 1, offices.size())) {
        if (overlap(offices.get(i), other)) {
          findings.add(
              speaker.finding(
                  "%s holds “%s” and “%s” at the same time; end one, or write them as one office"
                      .formatted(speaker.entry().id(), offices.get(i).title(), other.title())));
        }
      }
    }
  }

  /// Whether both were held for more than a day, as far as their dates are precise enough to tell.
  private static boolean overlap(Speaker.Office one, Speaker.Office other) {
    LocalDate begin = later(begin(one.from()), begin(other.from()));
    LocalDate end = earlier(end(one.to()), end(other.to()));
    return begin.isBefore(end);
  }

  private static LocalDate begin(@Nullable PartialDate from) {
    return from == null ? LocalDate.MIN : from.last();
  }

  private static LocalDate end(@Nullable PartialDate to) {
    return to == null ? LocalDate.MAX : to.first();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static void wikidata(Located<Speaker> speaker, List<Finding> findings) {
    String item = speaker.entry().wikidata();
    if (item != null && !item.matches("Q[1-9]\\d*")) {
      findings.add(speaker.finding("“" + item + "” is no Wikidata item; write it as Q4532457"));
    }
  }

  private static void languages(Located<Speaker> speaker, List<Finding> findings) {
    for (String tag : speaker.entry().languages()) {
      Locale language = Locale.forLanguageTag(tag);
      boolean known = ISO.contains(language.getLanguage()) && language.toLanguageTag().equals(tag);
      if (!known) {
        findings.add(
            speaker.finding("“" + tag + "” is no language tag; write it as en, uk or pt-BR"));
      }
    }
  }
}
