package org.ilo.spf.trials.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Lets anchor and subject run in turns, each block once the machine is quiet. */
record Interleaving(int rounds, Machine machine, Consumer<String> progress) {

    /** One {@code Ratios} for each figure that the blocks answer; all is done once more if the anchor was not steady. */
    List<Ratios> measure(String what, Block anchor, Block subject) throws Exception {
        var measured = once(what, anchor, subject);
        if (measured.stream().allMatch(Ratios::isSteady)) {
            return measured;
        }
        progress.accept(what + ": the anchor varied too much; once more.");
        return steadier(measured, once(what, anchor, subject));
    }

    /** Of each figure the series with the steadier anchor. */
    static List<Ratios> steadier(List<Ratios> first, List<Ratios> second) {
        return IntStream.range(0, first.size())
                .mapToObj(i -> first.get(i).anchorSpread() <= second.get(i).anchorSpread() ? first.get(i) : second.get(i))
                .toList();
    }

    private List<Ratios> once(String what, Block anchor, Block subject) throws Exception {
        var anchors = new ArrayList<double[]>();
        var subjects = new ArrayList<double[]>();
        for (int round = 1; round <= rounds; round++) {
            machine.awaitQuiet();
            anchors.add(anchor.run());
            machine.awaitQuiet();
            subjects.add(subject.run());
            var reached = subjects.get(round - 1);
            progress.accept("%s, round %d: %s / %s".formatted(what, round, Row.number(reached[0]),
                    Row.number(anchors.get(round - 1)[0])));
        }
        return IntStream.range(0, anchors.get(0).length)
                .mapToObj(i -> new Ratios(anchors.stream().map(each -> each[i]).toList(),
                        subjects.stream().map(each -> each[i]).toList()))
                .toList();
    }
}
