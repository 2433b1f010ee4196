package io.throughline.local.bench.postings;

import io.throughline.local.bench.broker.BenchRegistry;
import io.throughline.local.bench.broker.ReadProgress;
import io.throughline.local.bench.revenue.EventTopic;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends events on schedule, and reads the postings that {@link PostingsJob} makes of them. */
@Command(name = "postings")
public final class PostingsBench implements Callable<Integer> {
  private static final int MOST_AWAITED = 1_000_000;
  private static final long LOOK_EVERY_MILLIS = 500;
  private static final Duration SAY_EVERY = Duration.ofSeconds(10);

  @Mixin private SteadyLoad load;

  @Option(names = "--bootstrap-servers", required = true, description = "The broker of the job.")
  private String bootstrapServers;

  @Option(names = "--partitions", required = true, description = "Of each topic.")
  private int partitions;

  @Option(
      names = "--job-pid",
      required = true,
      description = "Process of the job, which makes the topics.")
  private long jobPid;

  @Spec private CommandSpec spec;

  private PostingsBench() {}

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new PostingsBench()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    BenchRegistry.register();
    Outcome outcome = measure();
    spec.commandLine().getOut().print(outcome.text());
    spec.commandLine().getOut().flush();
    return outcome.isComplete() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private Outcome measure() throws IOException, InterruptedException {
    EventTopic topic = new EventTopic(partitions);
    Awaited awaited = new Awaited(MOST_AWAITED);
    try (EventSender sender = new EventSender(bootstrapServers, load.history(), topic, awaited)) {
      say("sent %,d events of before", sender.fill(load.backlog()));
      awaitRead(topic);
      Schedule schedule = new Schedule(System.nanoTime(), load.eventsPerSecond());
      Window window = load.measured(schedule);
      Pace pace = new Pace(window);
      try (PostingReader reader =
          new PostingReader(bootstrapServers, partitions, awaited, window)) {
        SteadyRun run = new SteadyRun(sender, reader, schedule, window, pace, this::going);
        int expected = run.send(load.patience());
        return new Outcome(load, pace, reader.end(), expected);
      }
    }
  }

  private void awaitRead(EventTopic topic) throws IOException, InterruptedException {
    long said = System.nanoTime();
    try (ReadProgress progress = topic.progress(bootstrapServers)) {
      for (long behind = progress.behind(); behind > 0; behind = progress.behind()) {
        checkJob();
        if (System.nanoTime() - said > SAY_EVERY.toNanos()) {
          said = System.nanoTime();
          say("%,d of them are not in a checkpoint of the job yet", behind);
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
    }
    say("the job has read them; %,d events/s from now on", load.eventsPerSecond());
  }

  private void going(Duration elapsed, int measured, int expected) throws IOException {
    checkJob();
    say("%d s: %,d of %,d postings are measured", elapsed.toSeconds(), measured, expected);
  }

  private void checkJob() throws IOException {
    if (ProcessHandle.of(jobPid).filter(ProcessHandle::isAlive).isEmpty()) {
      throw new IOException("The job, process %d, has ended; see above".formatted(jobPid));
    }
  }

  private void say(String line, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("  " + line + "%n", values);
    out.flush();
  }
}
