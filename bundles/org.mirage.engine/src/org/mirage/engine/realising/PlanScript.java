// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import org.mirage.engine.Monitor;
import org.mirage.store.ContentReader;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;

/**
 * A plan as a script of the appliance's shell, to be run in the volume's root; or the plans of several volumes, which is run where
 * they are mounted. No path stands in the script: it reads them from its input, each ended by a zero byte, and what they are made into
 * is an archive after them.
 */
final class PlanScript {

    private static final String FUNCTIONS = """
            set -e
            fetch() { head -c $2 > $WORK/list$1; }
            room() { stat -f -c '%s' . > $WORK/room; }
            fail() { tail -n 5 $WORK/said; cat $WORK/room; exit 1; }
            list() {
                l=$WORK/list$1; shift
                xargs -0 -r "$@" < $l > $WORK/said 2>&1 || fail
            }
            """.formatted(VolumeRoom.FORMAT);
    /** A file system that keeps neither owners nor modes refuses to be told them, and sets its flags itself. */
    private static final String PLAIN = "vfat";

    /** A folder of ours that nobody else has. */
    private static final String ASIDE = ".mirage-" + UUID.randomUUID();

    private final List<PlacedPlan> plans;
    private final String type;
    private final ByteArrayOutputStream fetching = new ByteArrayOutputStream();
    private final ByteArrayOutputStream script = new ByteArrayOutputStream();
    private int count;
    private final ByteArrayOutputStream lists = new ByteArrayOutputStream();

    private PlanScript(List<PlacedPlan> plans, String type) {
        this.plans = plans;
        this.type = type;
    }

    /**
     * Writes the script.
     *
     * @param type of the file system, as {@code blkid} names it
     */
    static PlanScript of(VolumePlan plan, String type) throws IOException {
        return of(List.of(new PlacedPlan("", plan)), type);
    }

    /**
     * Writes the script of several plans.
     *
     * @param type of the file systems of all of them
     */
    static PlanScript of(List<PlacedPlan> plans, String type) throws IOException {
        PlanScript script = new PlanScript(plans, type);
        script.write();
        return script;
    }

    byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(ascii(FUNCTIONS));
        text.writeBytes(fetching.toByteArray());
        text.writeBytes(script.toByteArray());
        return text.toByteArray();
    }

    /** What the script reads. */
    InputStream input(ContentReader contents, Monitor monitor) {
        return new PlanStream(plans, lists.toByteArray(), contents, monitor);
    }

    private void write() throws IOException {
        List<PlacedPlan> moving = plans.stream().filter(one -> !one.plan().moved().isEmpty()).toList();
        List<String> asides = moving.stream().map(one -> one.at(ASIDE)).toList();
        script.writeBytes(ascii("room\n"));
        list("chattr -ia --", all(VolumePlan::lifted));
        list("mkdir --", asides);
        list("-n 2 mv -nT --", aside(moving, true));
        list("rm -rf --one-file-system --", all(VolumePlan::removed));
        script.writeBytes(ascii("room\n"));
        strip(false);
        list("mkdir -p --", parents(moving, VolumePlan::moved));
        list("-n 2 mv -nT --", aside(moving, false));
        list("rmdir --", asides);
        strip(true);
        makeSockets();
        boolean plain = type.equals(PLAIN);
        script.writeBytes(ascii("tar -x -f - --numeric-owner --delay-directory-restore --warning=no-timestamp "
                + (plain ? "--no-same-owner --no-same-permissions" : "--same-owner -p --xattrs '--xattrs-include=*'")
                + " > $WORK/said 2>&1 || fail\n"));
        tell(entries(VolumePlan::kept));
        if (!plain) {
            giveFlags();
        }
    }

    private List<String> all(Function<VolumePlan, Collection<String>> paths) {
        return plans.stream().flatMap(one -> one.at(paths.apply(one.plan())).stream()).toList();
    }

    private Map<String, Entry> entries(Function<VolumePlan, Map<String, Entry>> entries) {
        Map<String, Entry> placed = new LinkedHashMap<>();
        plans.forEach(one -> entries.apply(one.plan()).forEach((path, entry) -> placed.put(one.at(path), entry)));
        return placed;
    }

    /** The folders that such paths lie in, but for roots. */
    private static List<String> parents(List<PlacedPlan> plans, Function<VolumePlan, Map<String, ?>> paths) {
        return plans.stream().flatMap(one -> paths.apply(one.plan()).keySet().stream().map(VolumeTree::parent)
                .filter(path -> !path.isEmpty()).map(one::at)).distinct().toList();
    }

    private void giveFlags() throws IOException {
        Map<String, List<String>> first = new TreeMap<>();
        Map<String, List<String>> last = new TreeMap<>();
        for (PlacedPlan one : plans) {
            FlagPlan flags = FlagPlan.of(one.plan());
            flags.first().forEach((words, paths) -> first.computeIfAbsent(words, any -> new ArrayList<>()).addAll(one.at(paths)));
            flags.last().forEach((words, paths) -> last.computeIfAbsent(words, any -> new ArrayList<>()).addAll(one.at(paths)));
        }
        first.forEach((words, paths) -> list("chattr " + words + " --", paths));
        last.forEach((words, paths) -> list("chattr " + words + " --", paths));
    }

    /** Pairs of paths: what is moved goes aside first, since it may take the place of what is removed or lie in it. */
    private static List<String> aside(List<PlacedPlan> moving, boolean there) {
        List<String> pairs = new ArrayList<>();
        for (PlacedPlan one : moving) {
            int number = 0;
            for (Map.Entry<String, String> move : one.plan().moved().entrySet()) {
                String place = ASIDE + "/" + number++;
                pairs.addAll(one.at(there ? List.of(move.getValue(), place) : List.of(place, move.getKey())));
            }
        }
        return pairs;
    }

    /** Takes attributes off folders that stay, which the archive would only add to; and what new entries would inherit. */
    private void strip(boolean moved) throws IOException {
        Map<String, List<String>> names = new TreeMap<>();
        for (PlacedPlan one : plans) {
            strip(one, moved, names);
        }
        names.forEach((name, paths) -> list("setfattr -h -x " + quoted(name) + " --", paths));
    }

    private static void strip(PlacedPlan one, boolean moved, Map<String, List<String>> names) throws IOException {
        VolumePlan plan = one.plan();
        for (Map.Entry<String, Entry> made : plan.made().entrySet()) {
            if (!plan.isExisting(made.getKey()) || plan.moved().containsKey(made.getKey()) != moved) {
                continue;
            }
            List<String> stay = made.getValue().attributes().stream().map(EntryAttribute::name).map(VolumeTree::text).toList();
            for (EntryAttribute attribute : plan.old(made.getKey()).attributes()) {
                String name = VolumeTree.text(attribute.name());
                if (!stay.contains(name) || name.equals("system.posix_acl_default")) {
                    names.computeIfAbsent(name, any -> new ArrayList<>()).add(one.at(made.getKey()));
                }
            }
        }
    }

    /** Makes sockets before all else, so that folders get the times that they are to have, and further names find them. */
    private void makeSockets() throws IOException {
        Map<String, Entry> sockets = entries(VolumePlan::sockets);
        if (sockets.isEmpty()) {
            return;
        }
        list("mkdir -p --", parents(plans, VolumePlan::sockets));
        int number = fetch(SocketArchive.of(sockets.keySet().stream().map(PlanStream::path).toList()));
        script.writeBytes(ascii("cpio -i --quiet --no-absolute-filenames < $WORK/list" + number
                + " > $WORK/said 2>&1 || fail\n"));
        tell(sockets);
        Map<String, List<String>> attributes = new TreeMap<>();
        sockets.forEach((path, entry) -> entry.attributes().forEach(attribute -> {
            String words = "-n " + quoted(VolumeTree.text(attribute.name())) + " -v 0x" + HexFormat.of().formatHex(attribute.value());
            attributes.computeIfAbsent(words, any -> new ArrayList<>()).add(path);
        }));
        attributes.forEach((words, paths) -> list("setfattr -h " + words + " --", paths));
    }

    private static String quoted(String name) {
        return "'" + name.replace("'", "'\\''") + "'";
    }

    /** Gives files that are there their metadata. */
    private void tell(Map<String, Entry> files) {
        Map<String, List<String>> commands = new TreeMap<>();
        for (Map.Entry<String, Entry> file : files.entrySet()) {
            Entry entry = file.getValue();
            for (String command : List.of("chown " + entry.owner() + ":" + entry.group(),
                    "chmod " + Integer.toOctalString(entry.permissions()),
                    "touch -c -d @" + TarMembers.time(entry.seconds(), entry.nanoseconds()))) {
                commands.computeIfAbsent(command, any -> new ArrayList<>()).add(file.getKey());
            }
        }
        commands.entrySet().stream().filter(command -> command.getKey().startsWith("chown"))
                .forEach(command -> list(command.getKey() + " --", command.getValue()));
        commands.entrySet().stream().filter(command -> !command.getKey().startsWith("chown"))
                .forEach(command -> list(command.getKey() + " --", command.getValue()));
    }

    private void list(String command, Collection<String> paths) {
        if (paths.isEmpty()) {
            return;
        }
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        for (String path : paths) {
            list.writeBytes(PlanStream.path(path));
            list.write(0);
        }
        // a name of an attribute may have any bytes
        script.writeBytes(VolumeTree.bytes("list " + fetch(list.toByteArray()) + " " + command + "\n"));
    }

    /** Has the script find bytes in a file of their own, numbered; all of these come before the archive. */
    private int fetch(byte[] bytes) {
        lists.writeBytes(bytes);
        fetching.writeBytes(ascii("fetch " + count + " " + bytes.length + "\n"));
        return count++;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
