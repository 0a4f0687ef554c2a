package org.ilo.spf.web.access;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses an Authorization header whose bearer token is not three parts as a signed JWT has them, since the verification fails
 * unexpectedly on some others; and more than one such header, since the next hop might read the other.
 */
@ApplicationScoped
public class BearerSyntax {

    private static final String SCHEME = "Bearer";
    private static final Pattern SIGNED_JWT = Pattern.compile("[\\w-]++\\.[\\w-]++\\.[\\w-]++");
    private static final int BEFORE_AUTHENTICATION = Integer.MIN_VALUE + 1;

    void install(@Observes Router router) {
        router.route().order(BEFORE_AUTHENTICATION).handler(BearerSyntax::check);
    }

    private static void check(RoutingContext context) {
        List<String> fields = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (fields.isEmpty() || fields.size() == 1 && isWellFormed(fields.get(0))) {
            context.next();
        } else {
            context.fail(new AuthenticationFailedException("The token is no signed JWT."));
        }
    }

    /** Other schemes are not read here; a request with one is anonymous. */
    static boolean isWellFormed(String field) {
        boolean isToken = field.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return !isToken || SIGNED_JWT.matcher(field.substring(SCHEME.length()).strip()).matches();
    }
}
