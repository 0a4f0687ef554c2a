package org.ilo.spf.trials.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What anchor and subject reached in rounds of one after the other: the ratios are what a noisy machine leaves standing.
 *
 * @param anchors one figure a round
 * @param subjects as many
 */
record Ratios(List<Double> anchors, List<Double> subjects) {

    /** An anchor that varies by more than this says nothing about the subject. */
    static final double STEADY = 0.25;

    Ratios {
        if (anchors.isEmpty() || anchors.size() != subjects.size()) {
            throw new IllegalArgumentException("Every round has an anchor and a subject.");
        }
        anchors = List.copyOf(anchors);
        subjects = List.copyOf(subjects);
    }

    List<Double> each() {
        return IntStream.range(0, anchors.size()).mapToObj(round -> subjects.get(round) / anchors.get(round)).sorted().toList();
    }

    double median() {
        return median(each());
    }

    double least() {
        return each().get(0);
    }

    double most() {
        return each().get(anchors.size() - 1);
    }

    /** By how much of its median the anchor varied from round to round. */
    double anchorSpread() {
        var sorted = anchors.stream().sorted().toList();
        return (sorted.get(sorted.size() - 1) - sorted.get(0)) / median(sorted);
    }

    boolean isSteady() {
        return anchorSpread() <= STEADY;
    }

    static double median(List<Double> figures) {
        var sorted = new ArrayList<>(figures);
        sorted.sort(null);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
