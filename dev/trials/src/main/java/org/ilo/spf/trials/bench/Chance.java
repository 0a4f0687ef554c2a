package org.ilo.spf.trials.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.Phase;

/** What is left to chance, the same again for the same seed. */
final class Chance {

    /** Where the programme works most; all other places come up now and then. */
    private static final List<Country> FOCUS = List.of(Country.TGO, Country.SEN, Country.KHM, Country.PER, Country.JOR,
            Country.MOZ, Country.ZMB, Country.VNM, Country.PRY, Country.NPL, Country.MMR, Country.LAO, Country.IDN, Country.ETH,
            Country.CMR, Country.BFA, Country.BEN, Country.CPV, Country.KEN, Country.UGA, Country.PAK, Country.TJK, Country.KGZ,
            Country.PSE, Country.OMN, Country.IRQ, Country.ECU, Country.COL, Country.DOM, Country.SLV, Country.FJI, Country.TLS,
            Country.MNG, Country.BGD, Country.MWI, Country.MDG, Country.NER, Country.CIV, Country.AGO, Country.CRI);

    private static final List<String> WORDS = List.of("social", "protection", "floor", "coverage", "contributory", "scheme",
            "national", "reform", "benefit", "old-age", "pension", "maternity", "health", "insurance", "informal", "workers",
            "the", "of", "for", "and", "with", "actuarial", "valuation", "registry", "administrative", "data", "decree", "law",
            "adopted", "parliament", "tripartite", "consultation", "ministry", "employment", "injury", "rural", "households",
            "costing", "fiscal", "space", "statistics", "delivery", "digital", "governance", "sécurité", "sociale",
            "extension");

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }

    <T extends Enum<T>> Set<T> some(T[] of, int most) {
        var some = new TreeSet<T>();
        for (int i = upTo(most); i > 0; i--) {
            some.add(any(of));
        }
        return some;
    }

    Country country() {
        return in(85) ? any(FOCUS) : any(Country.values());
    }

    /** Percentages that sum to 100 among some codes; none in a third of the cases. */
    <T extends Enum<T>> Map<T, BigDecimal> split(T[] of, int most) {
        if (in(33)) {
            return Map.of();
        }
        var codes = List.copyOf(new TreeSet<>(some(of, most)));
        var split = new LinkedHashMap<T, BigDecimal>();
        int left = 1000;
        for (int i = 0; i < codes.size(); i++) {
            int share = i == codes.size() - 1 ? left : Math.max(1, left / (codes.size() - i) - random.nextInt(20));
            split.put(codes.get(i), BigDecimal.valueOf(share, 1));
            left -= share;
        }
        return split;
    }

    /** A few large, most small. */
    BigDecimal money() {
        return BigDecimal.valueOf((long) (Math.exp(9 + random.nextGaussian() * 1.6) * 100), 2);
    }

    /** As {@link #money}, in whole persons. */
    long persons() {
        return 50 + (long) Math.exp(9 + random.nextGaussian() * 1.8);
    }

    /** Amounts whose sum is the whole, or nothing where nobody has told them apart. */
    <T extends Enum<T>> Map<T, Long> among(T[] of, long whole, int statedPercent) {
        if (!in(statedPercent)) {
            return Map.of();
        }
        var amounts = new LinkedHashMap<T, Long>();
        long left = whole;
        for (T each : Arrays.asList(of).subList(0, of.length - 1)) {
            long part = (long) (left * random.nextDouble() * 0.9);
            amounts.put(each, part);
            left -= part;
        }
        amounts.put(of[of.length - 1], left);
        return amounts;
    }

    /** As long as what people write: between half and one and a half times as many characters as given. */
    String text(int characters) {
        var text = new StringBuilder();
        for (int length = characters / 2 + random.nextInt(characters); text.length() < length;) {
            text.append(text.length() == 0 ? "" : " ").append(any(WORDS));
        }
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** An identity of version 7 of that instant: what sorts by time keeps indexes compact, as it does in the services. */
    UUID id(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000L | random.nextInt(0x1000),
                random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    /** So many instants, the first as given, each a while after the one before. */
    List<Instant> later(Instant from, int times, int withinDays) {
        var instants = new ArrayList<Instant>();
        var at = from;
        for (int i = 0; i < times; i++) {
            instants.add(at);
            at = at.plusMillis(1 + (long) (random.nextDouble() * withinDays * 86_400_000));
        }
        return instants;
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** A day less than so many before. */
    LocalDate dayBefore(Instant at, int most) {
        return day(at).minusDays(random.nextInt(most));
    }

    static Phase phase(LocalDate day) {
        return Arrays.stream(Phase.values()).filter(phase -> !day.isAfter(phase.to())).findFirst().orElseThrow();
    }
}
