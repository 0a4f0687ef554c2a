package org.ilo.spf.launcher.identity;

import java.util.Map;

/** Issues the access tokens that the services accept. */
public interface Issuer {

    /** The settings with which a service accepts its tokens. */
    Map<String, String> settings();

    /** An access token that is valid for some minutes at least. */
    String token(Person person);
}
