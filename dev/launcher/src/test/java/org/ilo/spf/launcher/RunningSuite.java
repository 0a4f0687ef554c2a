package org.ilo.spf.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.ilo.spf.launcher.sample.SampleLoader;
import org.ilo.spf.servers.TemporaryDirectory;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives all tests the same client of one packaged suite with the sample data. Tests that write use days after the years of the
 * sample.
 */
final class RunningSuite implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Client.class;
    }

    @Override
    public Client resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(RunningSuite.class))
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class).client();
    }

    // A suite that has failed to start is not started again for the next test.
    private static RuntimeException failure;

    private record Running(Path data, Suite suite, Client client) implements AutoCloseable {

        static Running start() {
            if (failure != null) {
                throw failure;
            }
            try {
                var data = Files.createTempDirectory("suite");
                return loaded(data, Suite.start(SuiteConfig.isolated(Path.of("../.."), data).reportingTo(System.out::println)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }

        private static Running loaded(Path data, Suite suite) {
            var running = new Running(data, suite, new Client(suite));
            try {
                new SampleLoader(suite.url(Component.GATEWAY), suite.issuer(), System.out::println).load();
                return running;
            } catch (RuntimeException e) {
                running.close();
                throw e;
            }
        }

        @Override
        public void close() {
            suite.close();
            TemporaryDirectory.delete(data);
        }
    }
}
