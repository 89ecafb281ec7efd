package org.gainsay.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ManifestsTest {

    private static final Path BASE = Path.of("kubernetes/base");
    private static final Path POLLING = Path.of("kubernetes/overlays/polling");

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1 ConfigMap", ConfigMap.class,
            "v1 Service", Service.class,
            "v1 ServiceAccount", ServiceAccount.class,
            "apps/v1 StatefulSet", StatefulSet.class,
            "apps/v1 Deployment", Deployment.class,
            "batch/v1 Job", Job.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class);

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    /** Kubernetes' types take any field and keep what they do not know aside: here that is an error. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    private static List<HasMetadata> manifests() throws IOException {
        List<HasMetadata> manifests = new ArrayList<>();
        for (JsonNode file : YAML.readTree(Files.readString(BASE.resolve("kustomization.yaml")))
                .get("resources")) {
            manifests.addAll(manifests(BASE.resolve(file.asString())));
        }
        return manifests;
    }

    private static List<HasMetadata> manifests(Path file) throws IOException {
        List<HasMetadata> manifests = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(Files.readString(file))) {
            while (documents.hasNext()) {
                manifests.add(manifest(documents.next()));
            }
        }
        return manifests;
    }

    private static HasMetadata manifest(JsonNode document) throws JsonProcessingException {
        String kind = document.get("apiVersion").asString() + " "
                + document.get("kind").asString();
        Class<? extends HasMetadata> type = KINDS.get(kind);
        assertThat(type).as(kind).isNotNull();
        return STRICT.readValue(document.toString(), type);
    }

    private static Stream<PodTemplateSpec> pods(HasMetadata manifest) {
        if (manifest instanceof StatefulSet set) {
            return Stream.of(set.getSpec().getTemplate());
        }
        if (manifest instanceof Deployment deployment) {
            return Stream.of(deployment.getSpec().getTemplate());
        }
        return manifest instanceof Job job ? Stream.of(job.getSpec().getTemplate()) : Stream.of();
    }

    @Test
    void fieldThatKubernetesDoesNotKnowIsFound() {
        JsonNode wrong = YAML.readTree("{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {prots: []}}");
        assertThatThrownBy(() -> manifest(wrong)).hasMessageContaining("prots");
    }

    @Test
    void everyFileIsListedAndEveryManifestIsOne() throws IOException {
        try (Stream<Path> files = Files.list(BASE)) {
            List<String> listed = YAML.readTree(Files.readString(BASE.resolve("kustomization.yaml")))
                    .get("resources")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("kustomization.yaml")))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
        assertThat(manifests()).hasSizeGreaterThan(15);
    }

    @Test
    void noPodRunsAsRootOrWritesOutsideItsVolumesOrTakesMoreThanItAsksFor() throws IOException {
        List<PodTemplateSpec> pods = Stream.concat(
                        manifests().stream(), manifests(POLLING.resolve("poll.yaml")).stream())
                .flatMap(ManifestsTest::pods)
                .toList();
        assertThat(pods).hasSize(6).allSatisfy(pod -> {
            assertThat(pod.getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSpec().getSecurityContext().getSeccompProfile().getType())
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
            Container container = pod.getSpec().getContainers().get(0);
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getResources().getLimits().get("memory"))
                    .isEqualTo(container.getResources().getRequests().get("memory"));
        });
    }

    @Test
    void everyStageHasTwoOfItsKindProbesAndABudget() throws IOException {
        List<HasMetadata> manifests = manifests();
        List<StatefulSet> stages = manifests.stream()
                .filter(StatefulSet.class::isInstance)
                .map(StatefulSet.class::cast)
                .toList();
        assertThat(stages)
                .extracting(stage -> stage.getMetadata().getName())
                .containsExactlyInAnyOrder("ingest", "enrich", "aggregate");
        for (StatefulSet stage : stages) {
            Container container =
                    stage.getSpec().getTemplate().getSpec().getContainers().get(0);
            assertThat(stage.getSpec().getReplicas()).isEqualTo(2);
            assertThat(container.getArgs()).containsExactly(stage.getMetadata().getName());
            assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/health/live");
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/health/live");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/health/ready");
            assertThat(manifests)
                    .anyMatch(manifest -> manifest instanceof PodDisruptionBudget budget
                            && budget.getSpec()
                                    .getSelector()
                                    .equals(stage.getSpec().getSelector()));
            assertThat(manifests)
                    .anyMatch(manifest -> manifest instanceof Service service
                            && service.getMetadata()
                                    .getName()
                                    .equals(stage.getSpec().getServiceName()));
            assertThat(stage.getSpec().getSelector().getMatchLabels())
                    .isEqualTo(stage.getSpec().getTemplate().getMetadata().getLabels());
        }
    }

    @Test
    void whoeverIsNotNamedIsKeptOut() throws IOException {
        assertThat(manifests())
                .anySatisfy(manifest -> assertThat(manifest).isInstanceOfSatisfying(NetworkPolicy.class, policy -> {
                    assertThat(policy.getSpec().getIngress()).isNullOrEmpty();
                    assertThat(policy.getSpec().getEgress()).isNullOrEmpty();
                    assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
                }));
    }

    @Test
    void pollersReadTheListThatIsMadeForThemAndReachTheWebAlone() throws IOException {
        JsonNode made = YAML.readTree(Files.readString(POLLING.resolve("kustomization.yaml")))
                .at("/configMapGenerator/0");
        List<HasMetadata> manifests = manifests(POLLING.resolve("poll.yaml"));

        assertThat(manifests.get(0)).isInstanceOfSatisfying(Deployment.class, poll -> {
            PodTemplateSpec pod = poll.getSpec().getTemplate();
            String folder = pod.getSpec().getContainers().get(0).getVolumeMounts().stream()
                    .filter(mount -> mount.getName().equals("feeds"))
                    .findFirst()
                    .orElseThrow()
                    .getMountPath();
            String file = made.at("/files/0").asString();
            assertThat(Files.exists(POLLING.resolve(file))).isTrue();
            assertThat(pod.getSpec().getContainers().get(0).getArgs())
                    .containsExactly("poll", "--feeds", folder + "/" + file);
            assertThat(pod.getSpec().getVolumes().stream()
                            .map(Volume::getConfigMap)
                            .filter(Objects::nonNull)
                            .map(ConfigMapVolumeSource::getName))
                    .containsExactly(made.get("name").asString());
        });
        assertThat(manifests.get(1)).isInstanceOfSatisfying(NetworkPolicy.class, policy -> assertThat(
                        policy.getSpec().getEgress().get(0).getTo())
                .allSatisfy(to -> assertThat(to.getIpBlock().getExcept()).isNotEmpty()));
    }
}
