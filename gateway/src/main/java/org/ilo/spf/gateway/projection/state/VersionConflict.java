package org.ilo.spf.gateway.projection.state;

/** Two different events claim to be the same version of one record. */
public final class VersionConflict extends UnprocessableEvent {

    private final transient PublishedState culprit;

    VersionConflict(PublishedState culprit) {
        super("Version %d of %s is known already, from another event".formatted(culprit.state().version(),
                culprit.state().id()));
        this.culprit = culprit;
    }

    public PublishedState culprit() {
        return culprit;
    }
}
