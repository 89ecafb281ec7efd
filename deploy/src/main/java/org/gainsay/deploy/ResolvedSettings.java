package org.gainsay.deploy;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.gainsay.deploy.config.Environment;
import org.gainsay.deploy.config.KafkaProperties;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --print-config}: every setting of a command with its value and where it came from, secrets masked. */
final class ResolvedSettings {

    private static final String NAME = "--print-config";

    private ResolvedSettings() {}

    static OptionSpec option() {
        return OptionSpec.builder(NAME)
                .type(boolean.class)
                .description("Print the settings that would be used, and where each comes from, and do nothing else.")
                .build();
    }

    static boolean isAsked(CommandSpec command) {
        OptionSpec option = command.findOption(NAME);
        return option != null && Boolean.TRUE.equals(option.getValue());
    }

    static void print(CommandSpec command, Environment environment, PrintWriter out) {
        for (OptionSpec option : command.options()) {
            if (option.usageHelp()
                    || option.versionHelp()
                    || option.longestName().equals(NAME)) {
                continue;
            }
            line(out, option.longestName(), value(option), origin(option, command, environment));
        }
        KafkaProperties.masked(environment.kafka()).forEach((name, value) -> line(out, name, value, "environment"));
    }

    private static String value(OptionSpec option) {
        Object value = option.getValue();
        boolean secret = option.longestName().toLowerCase(Locale.ROOT).contains("token");
        return value == null ? "" : secret ? "********" : Objects.toString(value);
    }

    private static String origin(OptionSpec option, CommandSpec command, Environment environment) {
        if (command.commandLine().getParseResult().hasMatchedOption(option)) {
            return "command line";
        }
        return environment.option(option.longestName()).isPresent() ? "environment" : "default";
    }

    private static void line(PrintWriter out, String name, String value, String origin) {
        out.printf(Locale.ROOT, "%-28s %-40s # %s%n", name, value, origin);
    }
}
