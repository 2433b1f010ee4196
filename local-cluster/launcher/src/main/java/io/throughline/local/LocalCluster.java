package io.throughline.local;

import io.throughline.events.TopicNames;
import io.throughline.local.config.ClusterConfig;
import io.throughline.local.flink.FlinkException;
import io.throughline.local.flink.FlinkRest;
import io.throughline.local.flink.Job;
import io.throughline.local.flink.JobState;
import io.throughline.local.flink.Jobs;
import io.throughline.local.server.ElasticsearchNode;
import io.throughline.local.server.ErpGatewayServer;
import io.throughline.local.server.ErpServer;
import io.throughline.local.server.ExceptionsServer;
import io.throughline.local.server.GatewayServer;
import io.throughline.local.server.JobManager;
import io.throughline.local.server.KafkaServer;
import io.throughline.local.server.Part;
import io.throughline.local.server.RegistryServer;
import io.throughline.local.server.Server;
import io.throughline.local.server.Servers;
import io.throughline.local.server.TaskManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A cluster: its servers as processes on loopback and the jobs on them. The processes outlive this
 * object; another one on the same run directory finds them again.
 *
 * <pre>{@code
 * Installation installation = Installation.containing(Path.of(""));
 * ClusterConfig config = ClusterConfig.read(installation.config(), 20_000);
 * LocalCluster cluster =
 *     new LocalCluster(installation, new RunDirectory(temporary), config, InstantSource.system());
 * cluster.start(System.out::println);
 * // put files into cluster.run().inbox(), read cluster.endpoints(), and in the middle of it:
 * cluster.servers().part("taskmanager").kill();
 * cluster.start(Progress.SILENT); // starts what is missing
 * cluster.stop(Progress.SILENT);
 * }</pre>
 */
public final class LocalCluster {
  private static final Duration JOBS_DEADLINE = Duration.ofMinutes(2);
  private static final Duration SAVEPOINT_DEADLINE = Duration.ofSeconds(45);
  private static final Duration POLL = Duration.ofMillis(250);

  private final Installation installation;
  private final RunDirectory run;
  private final ClusterConfig config;
  private final Endpoints endpoints;
  private final Servers servers;
  private final Preparation preparation;
  private final Jobs jobs;

  public LocalCluster(
      Installation installation, RunDirectory run, ClusterConfig config, InstantSource clock) {
    this.installation = installation;
    this.run = run;
    this.config = config;
    this.endpoints = Endpoints.of(config);
    this.servers =
        new Servers(
            Stream.<Server>of(
                    new ElasticsearchNode(installation, run, config),
                    new RegistryServer(installation, run, config),
                    new KafkaServer(installation, run, config),
                    new GatewayServer(installation, run, config),
                    new ErpServer(installation, run, config),
                    new ErpGatewayServer(installation, run, config),
                    new ExceptionsServer(installation, run, config),
                    new JobManager(installation, run, config),
                    new TaskManager(installation, run, config))
                .map(server -> new Part(server, run, config))
                .toList());
    this.preparation = new Preparation(endpoints, config, run.demoReference(), clock);
    this.jobs = new Jobs(new FlinkRest(endpoints.flink()), run.home("flink"), clock);
  }

  /** Where its servers are reached. */
  public Endpoints endpoints() {
    return endpoints;
  }

  /** Where it keeps what it writes. */
  public RunDirectory run() {
    return run;
  }

  /** Its settings. */
  public ClusterConfig config() {
    return config;
  }

  /** Its servers, to be stopped and started one by one. */
  public Servers servers() {
    return servers;
  }

  /** The jobs on it. */
  public Jobs jobs() {
    return jobs;
  }

  /**
   * Starts the revenue job once more, from nothing, and waits until it runs.
   *
   * @param name of the job, and of its consumer group
   * @param topics it reads events from and writes to
   * @throws IOException when it does not run; the message says why
   */
  public void startReplay(String name, TopicNames topics) throws IOException, InterruptedException {
    Job job = Pipeline.replay(installation, run, config, name, topics);
    jobs.discard(name);
    if (jobs.freeSlots() < job.parallelism()) {
      throw new IOException(
          "Flink has %d free slots, and the job %s needs %d: set flink.slots in %s, then 'throughline down' and 'up'"
              .formatted(jobs.freeSlots(), name, job.parallelism(), installation.config()));
    }
    jobs.ensureSubmitted(job);
    awaitRunning(List.of(name));
  }

  /** What has to be in the servers before jobs run. */
  public Preparation preparation() {
    return preparation;
  }

  /**
   * Starts what does not run, and waits until the servers serve and the jobs run. A job goes on
   * where it was.
   *
   * @throws IOException naming what failed, with the end of its log
   */
  public void start(Progress progress) throws IOException, InterruptedException {
    List<Path> missing = installation.missing();
    if (!missing.isEmpty()) {
      throw new IOException("Not built: %s. Run: mvn package -DskipTests".formatted(missing));
    }
    run.begin(config.portsOffset());
    Secrets.ensure(run.tokenKey());
    Secrets.ensure(run.gatewayToken());
    Secrets.ensure(run.erpToken());
    Secrets.ensure(run.decisionKey());
    for (String role : ExceptionsServer.ROLES) {
      Secrets.ensure(run.exceptionsToken(role));
    }
    if (!servers.part("jobmanager").isRunning()) {
      // It would go on with tasks of jobs that nobody leads any more.
      servers.part("taskmanager").kill();
    }
    servers.start(progress);
    preparation.ensure(progress);
    submit(progress);
  }

  private void submit(Progress progress) throws IOException, InterruptedException {
    List<String> submitted = new ArrayList<>();
    for (Job job : Pipeline.jobs(installation, run, config)) {
      try {
        if (jobs.ensureSubmitted(job)) {
          progress.say("Submitted the job " + job.name());
        }
      } catch (FlinkException e) {
        throw new IOException(
            "Flink did not take the job %s; more is in %s%n%s"
                .formatted(job.name(), servers.part("jobmanager").log(), e.getMessage()),
            e);
      }
      submitted.add(job.name());
    }
    awaitRunning(submitted);
  }

  private void awaitRunning(List<String> names) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + JOBS_DEADLINE.toNanos();
    for (String name : names) {
      JobState state = jobs.state(name);
      while (!state.isHealthy()) {
        if (System.nanoTime() - deadline > 0 || state.isEnded()) {
          throw new IOException(
              "The job %s does not run (%s, %d of %d tasks): %s"
                  .formatted(
                      name,
                      state.status(),
                      state.tasksRunning(),
                      state.tasks(),
                      jobs.failure(name).orElse("see " + servers.part("taskmanager").log())));
        }
        Thread.sleep(POLL);
        state = jobs.state(name);
      }
    }
  }

  /** Stops the jobs with a savepoint each, then the servers. {@link #start} goes on from there. */
  public void stop(Progress progress) throws IOException, InterruptedException {
    if (servers.part("jobmanager").isReady()) {
      for (Job job : Pipeline.jobs(installation, run, config)) {
        progress.say("The job %s has stopped %s".formatted(job.name(), stop(job)));
      }
    }
    servers.stop(progress);
  }

  /**
   * Where the job goes on. A job that cannot make a savepoint must not keep the cluster running.
   */
  private String stop(Job job) throws InterruptedException {
    try {
      return jobs.stop(job.name(), SAVEPOINT_DEADLINE)
          ? "with a savepoint"
          : "without a savepoint; it goes on from its newest checkpoint";
    } catch (IOException e) {
      return "without a savepoint (%s); it goes on from its newest checkpoint"
          .formatted(e.getMessage());
    }
  }

  /** How everything is doing now. */
  public ClusterStatus status() throws IOException, InterruptedException {
    List<ClusterStatus.PartStatus> parts = new ArrayList<>();
    for (Part part : servers.parts()) {
      parts.add(ClusterStatus.PartStatus.of(part));
    }
    List<JobState> states = new ArrayList<>();
    if (servers.part("jobmanager").isReady()) {
      for (Job job : Pipeline.jobs(installation, run, config)) {
        states.add(jobs.state(job.name()));
      }
    }
    return new ClusterStatus(parts, states);
  }
}
