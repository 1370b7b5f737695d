// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/**
 * Never carries what tells machines apart: machine ids, generated certificates, initiator names, numbers of popularity-contest.
 * A target keeps its own; where it has none yet, one is made.
 */
final class IdentityCarrier implements Carrier {

    private static final String MACHINE_ID = "/etc/machine-id";
    private static final String BUS_ID = "/var/lib/dbus/machine-id";
    private static final String CONTEST = "/etc/popularity-contest.conf";
    private static final Pattern CONTEST_ID = Pattern.compile("(?m)^(\\s*MY_HOSTID=)\"?[0-9a-fA-F]*\"?");
    private static final Pattern SNAKE_OIL = Pattern.compile("/etc/ssl/(?:certs|private)/ssl-cert-snakeoil\\.(?:pem|key)");
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What a program of the target makes anew. */
    private record Made(Pattern paths, Generation generation) {
    }

    private static final List<Made> MADE = List.of(
            new Made(SNAKE_OIL, new Generation("the certificate \"snakeoil\" of this machine",
                    "make-ssl-cert generate-default-snakeoil --force-overwrite", Need.NOW, Turn.ANY)),
            new Made(Pattern.compile("/etc/iscsi/initiatorname\\.iscsi"), new Generation("the name of the iSCSI initiator",
                    "printf 'InitiatorName=%s\\n' \"$(iscsi-iname)\" > /etc/iscsi/initiatorname.iscsi", Need.NOW, Turn.ANY)),
            new Made(Pattern.compile("/etc/nvme/host(?:nqn|id)"), new Generation("the NVMe names of this machine",
                    "nvme gen-hostnqn > /etc/nvme/hostnqn; sed 's/.*uuid://' /etc/nvme/hostnqn > /etc/nvme/hostid", Need.NOW, Turn.ANY)));

    @Override
    public boolean takes(ChangedPath path) {
        boolean link = path.after() != null && path.after().type() == EntryType.LINK;
        return !path.isFolder() && (!link && (path.path().equals(MACHINE_ID) || path.path().equals(BUS_ID))
                || path.path().equals(CONTEST) || isSnakeOilLink(path)
                || MADE.stream().anyMatch(made -> made.paths.matcher(path.path()).matches()));
    }

    // certificates are found by links that are named by checksums of them
    private static boolean isSnakeOilLink(ChangedPath path) {
        Entry entry = path.after() != null ? path.after() : path.before();
        return path.path().startsWith("/etc/ssl/certs/") && entry.type() == EntryType.LINK
                && new String(entry.target(), StandardCharsets.ISO_8859_1).endsWith("ssl-cert-snakeoil.pem");
    }

    @Override
    public void carry(ChangedPath path, Carrying target) throws IOException {
        if (!path.isFile() || target.find(path.path()) != null) {
            return;
        }
        switch (path.path()) {
            case MACHINE_ID -> target.write(path, id() + "\n");
            case BUS_ID -> {
                String known = target.text(MACHINE_ID);
                // systemd takes this one for its own where it has none yet
                target.write(path, known.strip().matches("[0-9a-f]{32}") ? known : id() + "\n");
            }
            case CONTEST -> target.write(path,
                    CONTEST_ID.matcher(target.change().childText(CONTEST)).replaceAll("$1\"" + id() + "\""));
            default -> MADE.stream().filter(made -> made.paths.matcher(path.path()).matches())
                    .forEach(made -> target.generate(made.generation));
        }
    }

    private static String id() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
