// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.scanning.Severity;
import org.mirage.store.ContentName;

/** Files in which programs keep what lets them in, by their names. What is read once is not read again. */
final class NamedRules {

    private static final int SIZE_LIMIT = 1 << 20;
    private static final String IN_ADDRESS = "://[^/\\s:@]+:[^/\\s@]+@";
    private static final String JSON_SECRET = "\"(?:secret|refresh_?[tT]oken|access_?[tT]oken|client_?[sS]ecret|token|auth|identitytoken|password)\""
            + "\\s*:\\s*\"[^\"]{8,}\"";

    static final List<NamedRule> ALL = List.of(
            NamedRule.of("authorized-key", Severity.MEDIUM, "SSH key that is let in",
                    "^[^#\\n]*\\b(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp[0-9]+|sk-[a-z0-9-]+@openssh\\.com) AAAA", "authorized_keys",
                    "authorized_keys2", "/etc/ssh/authorized_keys/*"),
            NamedRule.of("netrc", Severity.HIGH, "password for a server", "\\bpassword\\s+\\S+", ".netrc", "_netrc", "/etc/apt/auth.conf",
                    "/etc/apt/auth.conf.d/*"),
            NamedRule.of("git-credentials", Severity.HIGH, "password for a Git server", IN_ADDRESS, ".git-credentials",
                    "/**/.config/git/credentials", "/**/.git/config"),
            NamedRule.of("npm-credentials", Severity.HIGH, "token or password for an npm registry",
                    "(?:_authToken|_auth|_password)\\s*=\\s*[\"']?[^\\s\"'$]{8,}", ".npmrc", "npmrc", ".yarnrc"),
            NamedRule.of("python-credentials", Severity.HIGH, "password for a Python registry",
                    IN_ADDRESS + "|^\\s*password\\s*[=:]\\s*\\S+", ".pypirc", "pip.conf"),
            NamedRule.of("package-source-password", Severity.HIGH, "password for a source of packages",
                    "^[^#\\n]*" + IN_ADDRESS + "|^\\s*password\\s*=\\s*\\S+", "/etc/apt/sources.list", "/etc/apt/sources.list.d/*",
                    "/etc/yum.repos.d/*", "/etc/zypp/credentials.d/*", "/etc/apk/repositories"),
            NamedRule.of("container-registry", Severity.HIGH, "password for a container registry",
                    "\"(?:auth|identitytoken|password)\"\\s*:\\s*\"[A-Za-z0-9+/=._-]{8,}\"", "/**/.docker/config.json", ".dockercfg",
                    "/**/containers/auth.json"),
            NamedRule.of("aws-credentials", Severity.HIGH, "AWS secret access key", "aws_secret_access_key\\s*=\\s*\\S{16,}",
                    "/**/.aws/credentials", "/**/.aws/config", ".boto", ".s3cfg"),
            NamedRule.of("gcp-credentials", Severity.HIGH, "Google Cloud credentials", JSON_SECRET + "|ya29\\.|1//0",
                    "/**/gcloud/credentials.db", "/**/gcloud/access_tokens.db", "/**/gcloud/legacy_credentials/**",
                    "application_default_credentials.json"),
            NamedRule.of("azure-credentials", Severity.HIGH, "Azure credentials", JSON_SECRET, "/**/.azure/accessTokens.json",
                    "/**/.azure/msal_token_cache.json", "/**/.azure/service_principal_entries.json"),
            NamedRule.of("kubeconfig", Severity.HIGH, "credentials of a Kubernetes cluster",
                    "^\\s*(?:- )?(?:client-key-data|token|password)\\s*:\\s*\\S{8,}", "/**/.kube/config", "kubeconfig", "*.kubeconfig",
                    "/etc/kubernetes/*.conf", "/etc/rancher/k3s/k3s.yaml"),
            NamedRule.of("database-password", Severity.HIGH, "password for a database",
                    "^[^#:\\n]+:[^:\\n]*:[^:\\n]*:[^:\\n]*:\\S+|^\\s*password\\s*=\\s*\\S+", ".pgpass", ".my.cnf", "/etc/mysql/debian.cnf"),
            NamedRule.of("network-password", Severity.HIGH, "password for a network",
                    "^\\s*(?:psk|password|wep-key[0-3]|wep_key[0-3]|private-key-password)\\s*=\\s*\\S+", "*.nmconnection",
                    "/etc/wpa_supplicant/*.conf", "/etc/wpa_supplicant.conf", "/etc/NetworkManager/system-connections/*"),
            NamedRule.of("service-token", Severity.HIGH, "token for a service",
                    JSON_SECRET + "|^\\s*(?:oauth_token|token|pass|secret_key)\\s*[:=]\\s*\\S{8,}|^(?:hvs|s)\\.[A-Za-z0-9]{20,}", ".vault-token",
                    "credentials.tfrc.json", "/**/.config/gh/hosts.yml", "rclone.conf", "/**/.cargo/credentials*", "/**/.gem/credentials"));

    private record Read(ContentName content, int rule) {
    }

    private final Map<Read, Boolean> read = new HashMap<>();

    /** The rules that find something in a file. */
    List<NamedRule> found(VersionFiles files, MachineEntry file) throws IOException {
        List<NamedRule> found = new ArrayList<>();
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).names(file.path()) && file.entry().size() <= SIZE_LIMIT) {
                Read key = new Read(file.entry().content(), i);
                Boolean known = read.get(key);
                if (known == null) {
                    known = ALL.get(i).pattern().matcher(text(files, file)).find();
                    read.put(key, known);
                }
                if (known) {
                    found.add(ALL.get(i));
                }
            }
        }
        return found;
    }

    private static String text(VersionFiles files, MachineEntry file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) file.entry().size());
        files.read(file, 0, bytes);
        return RawPath.of(bytes.array());
    }
}
