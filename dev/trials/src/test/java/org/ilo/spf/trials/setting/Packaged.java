package org.ilo.spf.trials.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.Suite;
import org.ilo.spf.launcher.SuiteConfig;
import org.ilo.spf.launcher.sample.SampleLoader;
import org.ilo.spf.servers.TemporaryDirectory;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the packaged suite with the sample data in it, the same for all of them. */
public final class Packaged implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Suite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(Packaged.class))
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class).suite();
    }

    // A suite that does not start is not tried again for every test.
    private static RuntimeException failure;

    private record Running(Path data, Suite suite) implements AutoCloseable {

        static Running start() {
            if (failure != null) {
                throw failure;
            }
            try {
                Path data = Files.createTempDirectory("suite");
                var running = new Running(data,
                        Suite.start(SuiteConfig.isolated(Path.of("../.."), data).reportingTo(System.out::println)));
                new SampleLoader(running.suite().url(Component.GATEWAY), running.suite().issuer(), System.out::println).load();
                return running;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                failure = e;
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
