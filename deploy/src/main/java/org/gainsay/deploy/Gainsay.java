package org.gainsay.deploy;

import org.gainsay.deploy.command.AggregateCommand;
import org.gainsay.deploy.command.BenchCommand;
import org.gainsay.deploy.command.ClassifyCommand;
import org.gainsay.deploy.command.CountCommand;
import org.gainsay.deploy.command.DashboardCommand;
import org.gainsay.deploy.command.DeadLettersCommand;
import org.gainsay.deploy.command.EnrichCommand;
import org.gainsay.deploy.command.ExtractCommand;
import org.gainsay.deploy.command.FeedCommand;
import org.gainsay.deploy.command.IngestCommand;
import org.gainsay.deploy.command.PassagesCommand;
import org.gainsay.deploy.command.PollCommand;
import org.gainsay.deploy.command.ReplayCommand;
import org.gainsay.deploy.command.RunCommand;
import org.gainsay.deploy.command.ScoreCommand;
import org.gainsay.deploy.command.SendCommand;
import org.gainsay.deploy.command.SettleCommand;
import org.gainsay.deploy.command.SourcesCommand;
import org.gainsay.deploy.command.TopicsCommand;
import org.gainsay.deploy.command.TrainCommand;
import org.gainsay.deploy.config.Environment;
import org.gainsay.deploy.config.HasEnvironment;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command {@code gainsay}; its work is done by the subcommands. */
@Command(
        name = "gainsay",
        description = "A live, exact ledger of who claims and who denies what about whose weapons.",
        subcommands = {
            RunCommand.class,
            SendCommand.class,
            TopicsCommand.class,
            PollCommand.class,
            SourcesCommand.class,
            IngestCommand.class,
            EnrichCommand.class,
            AggregateCommand.class,
            DashboardCommand.class,
            ClassifyCommand.class,
            ExtractCommand.class,
            FeedCommand.class,
            CountCommand.class,
            ScoreCommand.class,
            PassagesCommand.class,
            SettleCommand.class,
            TrainCommand.class,
            DeadLettersCommand.class,
            ReplayCommand.class,
            BenchCommand.class,
            HelpCommand.class
        },
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%n",
        footer = {
            "Every option can be set by a variable: --data is GAINSAY_DATA. Kafka client properties are variables too:",
            "KAFKA_SECURITY_PROTOCOL is security.protocol. Exit codes: 0 done, 1 failed, 2 wrong usage or configuration."
        })
public final class Gainsay implements HasEnvironment {

    private final Environment environment;

    Gainsay(Environment environment) {
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        // Set up once and first: the parts of a process start side by side, and all of them log.
        LoggerFactory.getLogger(Gainsay.class).debug("gainsay {}", Runtime.version());
        System.exit(new Launch(System.getenv()).execute(arguments));
    }

    @Override
    public Environment environment() {
        return environment;
    }
}
