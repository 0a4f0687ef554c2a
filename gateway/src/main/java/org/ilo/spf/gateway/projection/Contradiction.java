package org.ilo.spf.gateway.projection;

/** Two different events claim to be the same version of one record. */
class Contradiction extends CannotBeApplied {

    private final transient PublishedState culprit;

    Contradiction(PublishedState culprit) {
        super("Version %d of %s is known already, from another event".formatted(culprit.state().version(),
                culprit.state().id()));
        this.culprit = culprit;
    }

    PublishedState culprit() {
        return culprit;
    }
}
