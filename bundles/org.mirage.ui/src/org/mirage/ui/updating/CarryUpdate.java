// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.CancelledException;
import org.mirage.engine.CarriedTarget;
import org.mirage.engine.CarryChange;
import org.mirage.engine.Library;
import org.mirage.engine.ListedRun;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.carrying.CarryResult;
import org.mirage.engine.carrying.Generation;
import org.mirage.engine.running.RecordedRun;
import org.mirage.engine.running.UpdateByRuns;
import org.mirage.store.Hash;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.library.LibrarySession;

/**
 * What a run changed in one image is to be done in others, at once and without running; where that cannot be, it runs there in full when
 * a person chose so.
 *
 * @param run the version that the run made
 * @param since what the change is counted from
 */
record CarryUpdate(ListedRun run, VersionName since) implements Update {

    @Override
    public String title() {
        String message = run.version().message();
        return message.isEmpty() ? NLS.bind(Messages.CarryUpdate_from, run.version().label())
                : NLS.bind(Messages.CarryUpdate_title, message, run.version().label());
    }

    @Override
    public UpdateChoice choice() {
        return UpdateChoice.GENERATE;
    }

    @Override
    public String outlook(List<TargetOutlook> targets) {
        String counts = NLS.bind(Messages.CarryUpdate_outlook, new Object[] {TargetOutlook.count(targets, UpdatedVersion.State.APPLIES),
                TargetOutlook.count(targets, UpdatedVersion.State.ALREADY_THERE),
                TargetOutlook.count(targets, UpdatedVersion.State.CONFLICTS)});
        boolean refused = targets.stream().anyMatch(target -> target.state() == UpdatedVersion.State.CONFLICTS);
        boolean inFull = targets.stream().anyMatch(TargetOutlook::inFull);
        return refused ? counts + ' ' + (inFull ? Messages.CarryUpdate_inFull : Messages.CarryUpdate_otherwise) : counts;
    }

    @Override
    public List<TargetOutlook> check(List<VersionName> targets, boolean generate, Monitor monitor) throws IOException {
        Library library = LibrarySession.current().engine();
        boolean again = isOfRunAlone() && RecordedRun.of(library, name(run.version()), monitor).isPresent();
        Map<Hash, TargetOutlook> outlooks = new HashMap<>();
        List<VersionSummary> versions = new ArrayList<>();
        List<VersionSummary> others = new ArrayList<>();
        for (VersionName target : targets) {
            VersionSummary version = library.version(target);
            versions.add(version);
            if (version.record().equals(run.version().record())) {
                outlooks.put(version.record(), new TargetOutlook(version, UpdatedVersion.State.ALREADY_THERE, false,
                        List.of(Messages.CarryUpdate_here)));
            } else {
                others.add(version);
            }
        }
        for (List<VersionName> round : rounds(others)) {
            for (CarriedTarget target : verb(round, generate).check(monitor).targets()) {
                outlooks.put(target.target().record(), outlook(target, again, generate));
            }
        }
        return versions.stream().map(version -> outlooks.get(version.record())).toList();
    }

    /** True when the change is what the run did, and no more; else the run alone would not do it. */
    private boolean isOfRunAlone() {
        return run.parent() != null && since.equals(name(run.parent()));
    }

    /** A change is carried to one version of an image at a time; several of one take several rounds. */
    private static List<List<VersionName>> rounds(List<VersionSummary> versions) {
        List<List<VersionName>> rounds = new ArrayList<>();
        List<VersionSummary> left = List.copyOf(versions);
        while (!left.isEmpty()) {
            Set<UUID> images = new HashSet<>();
            Map<Boolean, List<VersionSummary>> parts = new HashMap<>();
            left.forEach(version -> parts.computeIfAbsent(images.add(version.image()), _ -> new ArrayList<>()).add(version));
            rounds.add(parts.get(true).stream().map(CarryUpdate::name).toList());
            left = parts.getOrDefault(false, List.of());
        }
        return rounds;
    }

    private static VersionName name(VersionSummary version) {
        return new VersionName(version.name(), version.number());
    }

    private CarryChange verb(List<VersionName> targets, boolean generate) throws MirageException {
        return new CarryChange(LibrarySession.current().engine(), name(run.version()), targets).since(since).generating(generate);
    }

    private static TargetOutlook outlook(CarriedTarget target, boolean again, boolean generate) {
        CarryResult result = target.result();
        return switch (result.state()) {
            case CARRIED -> new TargetOutlook(target.target(), UpdatedVersion.State.APPLIES, false, notes(result, generate));
            case ALREADY_THERE -> new TargetOutlook(target.target(), UpdatedVersion.State.ALREADY_THERE, false, List.of());
            case REFUSED -> new TargetOutlook(target.target(), UpdatedVersion.State.CONFLICTS, again, problems(result));
        };
    }

    /** What a person should know of a version that takes the change. */
    private static List<String> notes(CarryResult result, boolean generate) {
        List<String> notes = new ArrayList<>();
        for (Generation generation : result.generations()) {
            notes.add(NLS.bind(generate && generation.isRun() ? Messages.CarryUpdate_made : Messages.CarryUpdate_later, generation.what()));
        }
        result.notes().forEach(note -> notes.add(Failures.sentence(note)));
        return notes;
    }

    private static List<String> problems(CarryResult result) {
        List<String> problems = new ArrayList<>();
        result.problems().forEach(problem -> problems.add(Failures.sentence(problem.toString())));
        if (!result.generations().isEmpty()) {
            problems.add(Messages.CarryUpdate_generate);
        }
        return problems;
    }

    @Override
    public UpdateResult call(List<TargetOutlook> targets, String message, boolean generate, Monitor monitor) throws IOException {
        UUID batch = UUID.randomUUID();
        List<UpdatedVersion> versions = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        // only those that were shown so run in full: nobody was asked of others, whatever goes wrong with them
        List<VersionSummary> inFull = targets.stream().filter(TargetOutlook::inFull).map(TargetOutlook::target).toList();
        Optional<RecordedRun> recorded = inFull.isEmpty() ? Optional.empty()
                : RecordedRun.of(LibrarySession.current().engine(), name(run.version()), monitor);
        for (List<VersionName> round : rounds(targets.stream().filter(TargetOutlook::applies).map(TargetOutlook::target).toList())) {
            CarryChange carry = verb(round, generate).batch(batch);
            if (message != null) {
                carry.message(message);
            }
            for (CarriedTarget target : carry.call(monitor).targets()) {
                if (target.made() != null) {
                    versions.add(new UpdatedVersion(target.target(), UpdatedVersion.State.APPLIES, List.of(), target.made()));
                    notes(target.result(), generate).forEach(note -> remarks.add(remark(target.target(), note)));
                } else {
                    problems(target.result()).forEach(problem -> remarks.add(remark(target.target(), problem)));
                }
            }
        }
        if (recorded.isPresent()) {
            runInFull(recorded.get(), inFull, message, batch, versions, remarks, monitor);
        }
        return new UpdateResult(versions, remarks);
    }

    private static String remark(VersionSummary version, String text) {
        return NLS.bind(Messages.UpdateJob_conflict, version.label(), text);
    }

    private void runInFull(RecordedRun recorded, List<VersionSummary> targets, String message, UUID batch, List<UpdatedVersion> versions,
            List<String> remarks, Monitor monitor) throws IOException {
        KeepQuestions questions = new KeepQuestions(monitor::cancelled);
        UpdateByRuns verb = new UpdateByRuns(LibrarySession.current().engine(), recorded.changes()).parameters(recorded.values())
                .message(message == null && !run.version().message().isEmpty() ? run.version().message() : message).batch(batch)
                .listener(questions);
        for (int i = 0; i < targets.size(); i++) {
            VersionSummary target = targets.get(i);
            questions.next(name(target), targets.size() - i - 1);
            try {
                versions.add(verb.call(name(target), monitor));
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (MirageException failure) {
                remarks.add(remark(target, Failures.text(failure)));
            }
        }
    }
}
