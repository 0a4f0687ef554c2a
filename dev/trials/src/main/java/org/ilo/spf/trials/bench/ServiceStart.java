package org.ilo.spf.trials.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.ilo.spf.servers.Ports;
import org.ilo.spf.launcher.Component;
import org.ilo.spf.launcher.SuiteConfig;

/** How long a service takes to be ready, beside a Quarkus application with the same extensions and nothing in it. */
final class ServiceStart implements Measurement {

    private static final String BARE = "bare";
    private static final String ROOT = "dev/trials/bare";

    @Override
    public List<String> rows() {
        return List.of("P6");
    }

    @Override
    public List<Row> measure(Bench bench) throws Exception {
        bench.say("Building the bare application …");
        Command.run("./mvnw", "-q", "-B", "-f", ROOT, "package", "-DskipTests");
        var stack = bench.stack();
        stack.administer("drop database if exists " + BARE, "create database " + BARE + " owner "
                + Component.COUNTRIES.database());
        // It makes its class-data archive, as the services do in the training run.
        bare(stack, stack.suite().config().forTrainingRun());
        var time = bench.interleaving().measure("P6", () -> bare(stack, stack.suite().config()), () -> service(stack)).get(0);
        return List.of(Row.of("P6", "service start to ready ÷ a bare Quarkus application's, same extensions and options", time,
                Goal.atMost(1.2, 1.2), "%s / %s s; options %s".formatted(
                        Row.number(Ratios.median(time.subjects())), Row.number(Ratios.median(time.anchors())),
                        String.join(" ", stack.suite().config().jvm().in(Path.of("countries-service/target/quarkus-app")))),
                new Row.Judged(Ratios.median(time.subjects()), Goal.atMost(3, 2.5, "s"))));
    }

    private static double[] service(Stack stack) throws Exception {
        stack.halt(Component.COUNTRIES);
        long begin = System.nanoTime();
        stack.suite().resume(Component.COUNTRIES);
        Stack.await("the service is ready", () -> stack.suite().isReady(Component.COUNTRIES), 5);
        return new double[] { (System.nanoTime() - begin) / 1e9 };
    }

    private static double[] bare(Stack stack, SuiteConfig config) throws Exception {
        var port = Ports.free();
        var health = new Web();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(config.jvm().in(Path.of(ROOT, "target/quarkus-app")));
        command.addAll(List.of("-Dquarkus.http.port=" + port,
                "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:" + stack.postgres() + "/" + BARE,
                "-Dkafka.bootstrap.servers=" + stack.kafka()));
        stack.suite().issuer().settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        long begin = System.nanoTime();
        var process = new ProcessBuilder(command).directory(Path.of(ROOT, "target/quarkus-app").toFile())
                .redirectErrorStream(true).redirectOutput(stack.directory().resolve("bare.log").toFile()).start();
        try {
            Stack.await("the bare application is ready", () -> process.isAlive() && Ports.answers(port)
                    && health.ask("http://127.0.0.1:" + port + "/q/health/ready").statusCode() == 200, 5);
            return new double[] { (System.nanoTime() - begin) / 1e9 };
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }
}
