package org.gainsay.deploy;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.deploy.config.Environment;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Puts the command line and the environment together, reports all that is wrong with them at once, and runs. */
final class Launch {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private static final String COMPLETION = "completion";

    private final CommandLine commandLine;
    private final Environment environment;

    /**
     * Prepares the command.
     *
     * @param variables the process's environment
     */
    Launch(Map<String, String> variables) {
        this.environment = new Environment(variables, optionNames(build(new Environment(Map.of(), Set.of()))));
        this.commandLine = build(environment);
    }

    /** The prepared command line, so that tests can redirect its output. */
    CommandLine commandLine() {
        return commandLine;
    }

    /** Runs the words and returns the exit code. */
    int execute(String... arguments) {
        return commandLine.execute(arguments);
    }

    private static CommandLine build(Environment environment) {
        CommandLine root = new CommandLine(new Gainsay(environment));
        root.getCommandSpec().mixinStandardHelpOptions(true);
        root.addSubcommand(completion());
        for (CommandLine sub : root.getSubcommands().values()) {
            if (!isBuiltIn(sub)) {
                sub.getCommandSpec().mixinStandardHelpOptions(true);
                sub.getCommandSpec().addOption(ResolvedSettings.option());
            }
            sub.getCommandSpec().parser().collectErrors(true);
        }
        root.setDefaultValueProvider(argument -> fromEnvironment(argument, environment));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setUsageHelpAutoWidth(true);
        root.setExecutionStrategy(parsed -> run(parsed, environment));
        root.setExecutionExceptionHandler((thrown, command, parsed) -> Failure.report(thrown, command.getErr()));
        return root;
    }

    /** Picocli's own, under the name that other tools have for it. */
    private static CommandLine completion() {
        CommandLine command = new CommandLine(new GenerateCompletion());
        command.getCommandSpec()
                .name(COMPLETION)
                .usageMessage()
                .description(
                        "Prints a completion script for bash and zsh: source <(gainsay completion) gives this shell TAB"
                                + " completion.");
        return command;
    }

    private static boolean isBuiltIn(CommandLine sub) {
        return sub.getCommandName().equals("help") || sub.getCommandName().equals(COMPLETION);
    }

    private static Set<String> optionNames(CommandLine root) {
        Set<String> names = new TreeSet<>();
        for (CommandLine sub : root.getSubcommands().values()) {
            sub.getCommandSpec().options().stream()
                    .filter(o -> !o.usageHelp() && !o.versionHelp())
                    .map(OptionSpec::longestName)
                    .forEach(names::add);
        }
        return names;
    }

    private static @Nullable String fromEnvironment(ArgSpec argument, Environment environment) {
        return argument instanceof OptionSpec option && !option.usageHelp() && !option.versionHelp()
                ? environment.option(option.longestName()).orElse(null)
                : null;
    }

    private static int run(ParseResult parsed, Environment environment) {
        @Nullable Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        List<String> problems = new ArrayList<>();
        for (CommandLine command : parsed.asCommandLineList()) {
            command.getParseResult().errors().forEach(e -> problems.add(String.valueOf(e.getMessage())));
        }
        problems.addAll(environment.problems());
        CommandSpec last = parsed.asCommandLineList()
                .get(parsed.asCommandLineList().size() - 1)
                .getCommandSpec();
        PrintWriter err = last.commandLine().getErr();
        if (!problems.isEmpty()) {
            problems.forEach(p -> err.println("gainsay: " + p));
            err.println("gainsay " + last.name() + " --help tells more");
            return WRONG_USAGE;
        }
        if (ResolvedSettings.isAsked(last)) {
            ResolvedSettings.print(last, environment, last.commandLine().getOut());
            return DONE;
        }
        return new RunLast().execute(parsed);
    }
}
