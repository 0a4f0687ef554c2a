package org.ilo.spf.trials.bench;

import java.math.BigDecimal;

/**
 * What a figure should reach, and what it would be a pleasure to reach.
 *
 * @param rising whether more is better
 * @param unit empty for a ratio
 */
record Goal(boolean rising, double target, double stretch, String unit) {

    static Goal atLeast(double target, double stretch) {
        return new Goal(true, target, stretch, "");
    }

    static Goal atMost(double target, double stretch) {
        return new Goal(false, target, stretch, "");
    }

    static Goal atMost(double target, double stretch, String unit) {
        return new Goal(false, target, stretch, " " + unit);
    }

    Verdict judge(double figure) {
        if (rising ? figure >= stretch : figure <= stretch) {
            return Verdict.STRETCH;
        }
        return (rising ? figure >= target : figure <= target) ? Verdict.TARGET : Verdict.MISSED;
    }

    String targetWords() {
        return words(target);
    }

    String stretchWords() {
        return words(stretch);
    }

    private String words(double figure) {
        return (rising ? "≥ " : "≤ ") + BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString() + unit;
    }
}
