package org.ilo.spf.trials.model;

/** The three services together, told what to do by numbers. */
final class Services {

    private final Journal journal = new Journal();
    private final Places places;
    private final Results results;
    private final Groups groups;
    private final Money money;
    private final Work work;

    Services() {
        var all = new Service(journal);
        places = new Places(all, journal);
        results = new Results(all, journal);
        groups = new Groups(all);
        money = new Money(all);
        work = new Work(all);
    }

    Journal journal() {
        return journal;
    }

    /** Does what a history commands and gives back what its journals hold. */
    void perform(History history) {
        for (Command command : history.commands()) {
            journal.pass(command.pause());
            switch (history.subject()) {
                case PLACES -> places(command);
                case RESULTS -> results(command);
                case MONEY -> money(command);
                case WORK -> work(command);
            }
        }
    }

    private void places(Command command) {
        switch (command.what() % 10) {
            case 0, 1 -> places.list(command);
            case 2 -> places.delist(command);
            case 3, 4 -> places.plan(command);
            case 5, 6, 7 -> places.engagement(command);
            case 8 -> places.area(command);
            default -> places.request(command);
        }
    }

    private void results(Command command) {
        switch (command.what() % 12) {
            case 0, 1 -> {
                results.draftChange(command);
                carryThrough(command, false);
            }
            case 2, 3 -> results.reviewChange(command);
            case 4, 5, 6 -> {
                results.draftImpact(command);
                carryThrough(command, true);
            }
            case 7, 8 -> results.reviewImpact(command);
            case 9, 10 -> groups.form(command);
            default -> {
                if (command.more() % 3 == 0) {
                    groups.target(command);
                } else {
                    groups.revise(command);
                }
            }
        }
    }

    private void carryThrough(Command command, boolean impact) {
        if (command.content() % 4 != 3) {
            results.carryThrough(command, impact);
        }
    }

    private void money(Command command) {
        switch (command.what() % 10) {
            case 0 -> money.partner(command);
            case 1, 2 -> money.agreement(command);
            case 3, 4, 5, 6 -> money.movement(command);
            case 7, 8 -> money.reversal(command);
            default -> work.requirement(command);
        }
    }

    private void work(Command command) {
        switch (command.what() % 10) {
            case 0 -> work.requirement(command);
            case 1 -> work.ownContribution(command);
            case 2, 3 -> work.prepare(command);
            case 4, 5 -> work.project(command);
            case 6, 7 -> work.position(command);
            case 8 -> work.meeting(command);
            default -> money.partner(command);
        }
    }
}
