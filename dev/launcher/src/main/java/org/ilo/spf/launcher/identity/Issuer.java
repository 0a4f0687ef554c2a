package org.ilo.spf.launcher.identity;

import java.util.Map;

/** Whom the services believe when it says who somebody is. */
public interface Issuer {

    /** What every service is told of it. */
    Map<String, String> settings();

    /** An access token that holds for a while yet. */
    String token(Person person);
}
