package org.ilo.spf.trials.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the table.
 *
 * @param what the subject ÷ the anchor
 * @param ratio median and range, or the figure that has a goal of its own
 * @param figures what was measured, for information: another machine has others
 */
public record Row(String id, String what, String ratio, String figures, String target, String stretch, String verdict) {

    /** A figure beside its goal. */
    record Judged(double figure, Goal goal) {
    }

    /** From a ratio and its goal, and from absolute figures that have goals too. */
    static Row of(String id, String what, Ratios ratios, Goal goal, String figures, Judged... besides) {
        var spread = "anchor ±" + percent(ratios.anchorSpread());
        var verdict = Stream.of(besides).map(each -> each.goal().judge(each.figure())).reduce(goal.judge(ratios.median()),
                Verdict::and);
        return new Row(id, what, words(ratios), figures + "; " + spread,
                join(goal.targetWords(), besides, Goal::targetWords),
                join(goal.stretchWords(), besides, Goal::stretchWords),
                ratios.isSteady() ? verdict.words()
                        : "none: the anchor itself varied by " + percent(ratios.anchorSpread()) + ", twice");
    }

    /** From a figure without an anchor. */
    static Row absolute(String id, String what, double figure, Goal goal, String figures) {
        return new Row(id, what, number(figure) + goal.unit(), figures, goal.targetWords(), goal.stretchWords(),
                goal.judge(figure).words());
    }

    String line(String measured) {
        return "| " + String.join(" | ", List.of(id, what, ratio, figures, target, stretch, verdict, measured)) + " |";
    }

    static String number(double figure) {
        return String.format(Locale.ROOT, figure >= 100 ? "%,.0f" : figure >= 10 ? "%.1f" : "%.2f", figure);
    }

    private static String words(Ratios ratios) {
        return "**%s** (%s–%s)".formatted(number(ratios.median()), number(ratios.least()), number(ratios.most()));
    }

    private static String percent(double part) {
        return Math.round(part * 100) + " %";
    }

    private static String join(String first, Judged[] besides, java.util.function.Function<Goal, String> words) {
        return Stream.concat(Stream.of(first), Stream.of(besides).map(Judged::goal).map(words)).distinct()
                .collect(Collectors.joining(", "));
    }
}
