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
 * Lets no token on that has not the shape of a signed one, since what reads it next fails at some of the others, and none
 * beside
 * another, since the next hop might read the other.
 */
@ApplicationScoped
public class BearerSyntax {

    private static final String SCHEME = "Bearer";
    private static final Pattern SIGNED = Pattern.compile("[\\w-]++\\.[\\w-]++\\.[\\w-]++");
    private static final int BEFORE_TOKENS_ARE_READ = Integer.MIN_VALUE + 1;

    void install(@Observes Router router) {
        router.route().order(BEFORE_TOKENS_ARE_READ).handler(BearerSyntax::check);
    }

    private static void check(RoutingContext context) {
        List<String> fields = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (fields.isEmpty() || fields.size() == 1 && isWellShaped(fields.get(0))) {
            context.next();
        } else {
            context.fail(new AuthenticationFailedException("The token has not the shape of one."));
        }
    }

    /** Other schemes are nobody's here, and who uses one is nobody. */
    static boolean isWellShaped(String field) {
        boolean isToken = field.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return !isToken || SIGNED.matcher(field.substring(SCHEME.length()).strip()).matches();
    }
}
