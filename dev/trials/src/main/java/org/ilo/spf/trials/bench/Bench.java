package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.util.function.Consumer;

import org.ilo.spf.launcher.Component;

/** What measurements share: the plan, the machine, and suites that are started when first asked for. */
final class Bench {

    private final Plan plan;
    private final Interleaving interleaving;
    private final Consumer<String> progress;
    private final Web web = new Web();
    private Stack stack;
    private Populated large;
    private boolean ended;

    Bench(Plan plan, Machine machine, Consumer<String> progress) {
        this.plan = plan;
        this.interleaving = new Interleaving(plan.rounds(), machine, progress);
        this.progress = progress;
    }

    Plan plan() {
        return plan;
    }

    Interleaving interleaving() {
        return interleaving;
    }

    Web web() {
        return web;
    }

    void say(String line) {
        progress.accept(line);
    }

    synchronized Stack stack() throws IOException {
        if (stack == null) {
            requireNotEnded();
            release();
            say("Starting the suite …");
            stack = Stack.withSample();
        }
        return stack;
    }

    /** Fails unless the gateway knows exactly what stands in the owners' journals. */
    void requireEquality() throws Exception {
        for (var owner : Component.owners()) {
            Stack.await("the outbox of " + owner.title() + " is empty", () -> stack.count(owner,
                    "select count(*) from outbox") == 0);
            for (var topic : Journals.topics(stack, owner)) {
                Stack.await("the gateway knows every state of " + topic, () -> Journals.agree(stack, owner, topic));
            }
        }
    }

    /** A suite with the large population, instead of the one with the sample: the machine is for one at a time. */
    synchronized Populated large() throws Exception {
        if (large == null) {
            requireNotEnded();
            release();
            say("Starting a suite and filling its topics with %,d events …".formatted(plan.events()));
            large = Populated.with(plan.events());
        }
        return large;
    }

    /** Ends the shared suites for good. */
    synchronized void end() {
        ended = true;
        release();
    }

    private void requireNotEnded() {
        if (ended) {
            throw new IllegalStateException("The benchmark is being stopped.");
        }
    }

    /** Ends the shared suites, so that another has the machine to itself. */
    synchronized void release() {
        if (stack != null) {
            stack.close();
            stack = null;
        }
        if (large != null) {
            large.close();
            large = null;
        }
    }
}
