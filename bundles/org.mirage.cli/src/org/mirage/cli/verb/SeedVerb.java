// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.mirage.cli.ExitCode;
import org.mirage.cli.UsageException;
import org.mirage.cli.Verb;
import org.mirage.engine.readymade.SeedDisk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Makes a disk from which cloud-init sets a machine up at its first start: a small ISO image labelled cidata, for "
        + "the data source NoCloud. Give it to the machine beside its own disk, as a CD or as a disk. An image takes such disks, and "
        + "nothing else, once the ready-made change set cloud-ready has been applied to it.",
        "",
        "What is not said is left to cloud-init; without --network-config that is DHCP.",
        "",
        "\"mirage export --seed\" makes one beside each machine that it makes."},
        footer = {"  mirage seed web-7.iso --host-name web-7 --ssh-key 'ssh-ed25519 AAAA… me@home'",
            "  mirage seed web-7.iso --host-name web-7 --user-data cloud-config.yaml --network-config network.yaml"})
public final class SeedVerb extends Verb {

    private static final long SIZE_LIMIT = 16 << 20;

    @Parameters(paramLabel = "FILE", description = "The image to be made.")
    private Path target;

    @Option(names = "--host-name", paramLabel = "NAME", description = "The machine's name.")
    private String host = "";

    @Option(names = "--instance-id", paramLabel = "ID", description = "By which cloud-init knows whether it has set this machine up "
            + "already; otherwise a number made by chance.")
    private String instance;

    @Option(names = "--user", paramLabel = "NAME", description = "How the image's usual user is called on this machine.")
    private String user = "";

    @Option(names = "--ssh-key", paramLabel = "KEY", description = "A public key that the image's usual user lets in; may be given "
            + "several times.")
    private List<String> keys = List.of();

    @Option(names = "--user-data", paramLabel = "FILE", description = "What the machine shall do: a text that begins with "
            + "#cloud-config, or a script.")
    private Path userData;

    @Option(names = "--meta-data", paramLabel = "FILE", description = "The whole of meta-data, instead of --host-name and --instance-id.")
    private Path metaData;

    @Option(names = "--network-config", paramLabel = "FILE", description = "What its network is like, in version 1 or 2 of cloud-init's "
            + "form.")
    private Path network;

    @Option(names = {"-f", "--force"}, description = "Replace a file that is there.")
    private boolean overwrite;

    @Override
    protected int run() throws Exception {
        if (userData != null && (!keys.isEmpty() || !user.isEmpty())) {
            throw new UsageException("--user and --ssh-key are not for use with --user-data; name both in the user data");
        }
        if (metaData != null && (instance != null || !host.isEmpty())) {
            throw new UsageException("--meta-data says the name and the number; leave out --host-name and --instance-id");
        }
        SeedDisk disk = new SeedDisk().host(host).user(user).keys(keys).metaData(read(metaData)).userData(read(userData)).network(read(network));
        if (instance != null) {
            disk.instance(instance);
        }
        disk.write(target, overwrite);
        if (!quiet()) {
            terminal().println("Wrote " + target + ".");
        }
        return ExitCode.DONE;
    }

    private static byte[] read(Path file) throws IOException, UsageException {
        if (file == null) {
            return null;
        }
        if (Files.size(file) > SIZE_LIMIT) {
            throw new UsageException(file + " is too large for a seed disk");
        }
        return Files.readAllBytes(file);
    }
}
