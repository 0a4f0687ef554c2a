package org.ilo.spf.gateway.cache;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.ilo.spf.contracts.access.Authorities;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.contracts.code.Country;

/**
 * Which of the records behind a value a caller may see; the value itself is public.
 *
 * @param readsRecords whether it sees records that are not public
 * @param unverified whether it sees changes and impact records that do not count, or no longer
 * @param countries those whose unverified records it sees though not all
 */
public record Audience(boolean readsRecords, boolean unverified, Set<Country> countries) {

    /** Callers without a token. */
    public static final Audience PUBLIC = of(Authorities.NONE);

    /** The audience that a caller with these authorities belongs to. */
    public static Audience of(Authorities authorities) {
        boolean unverified = authorities.mayEverywhere(Permission.READ_UNVERIFIED);
        return new Audience(authorities.may(Permission.READ_RECORDS), unverified,
                unverified ? Set.of() : new TreeSet<>(authorities.countriesOf(Permission.READ_UNVERIFIED)));
    }

    /** Whether it sees no more than callers without a token. */
    public boolean isPublic() {
        return equals(PUBLIC);
    }

    /** What the answers to this audience are cached under, before the address. */
    String key() {
        return (readsRecords ? "records" : "public") + (unverified ? " of all " : " ")
                + countries.stream().map(Country::name).collect(Collectors.joining(",")) + " ";
    }
}
