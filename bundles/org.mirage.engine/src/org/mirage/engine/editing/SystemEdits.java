// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.applying.WorkingFiles;
import org.mirage.engine.changes.AddSshKeyEdit;
import org.mirage.engine.changes.AddUserEdit;
import org.mirage.engine.changes.Body;
import org.mirage.engine.changes.FirstBootScriptEdit;
import org.mirage.engine.changes.HostNameEdit;
import org.mirage.engine.changes.LocaleEdit;
import org.mirage.engine.changes.LockUserEdit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.ServiceEdit;
import org.mirage.engine.changes.SetPasswordEdit;
import org.mirage.engine.changes.SystemEdit;
import org.mirage.engine.changes.TimeZoneEdit;
import org.mirage.engine.changes.ValueSource;
import org.mirage.engine.changes.WordRule;

/** Does edits of a machine's settings. */
public final class SystemEdits {

    private final WorkingFiles raw;
    private final SystemFiles files;
    private final EditWords words;
    private final ScriptContents contents;

    /** Gives the content of a script. */
    @FunctionalInterface
    public interface ScriptContents {

        /** The bytes of a body, which are bounded. */
        byte[] read(Body body) throws IOException;
    }

    /** Will edit the settings of a machine; what is made gets those labels. */
    public SystemEdits(WorkingFiles files, EntryLabels labels, ValueSource values, ScriptContents contents) {
        raw = files;
        this.files = new SystemFiles(files, labels);
        words = new EditWords(values);
        this.contents = contents;
    }

    /**
     * The file that the expectations of an edit speak of.
     *
     * @throws ConflictException when what it works on is not there
     */
    public byte[] file(SystemEdit edit) throws IOException {
        return RawPath.bytes(switch (edit) {
            case HostNameEdit _ -> "/etc/hostname";
            case TimeZoneEdit _ -> "/etc/localtime";
            case LocaleEdit _ -> new MachineSettings(files, raw).localeFile();
            case AddUserEdit add -> new AddUser(files, add, words).home();
            case LockUserEdit _, SetPasswordEdit _ -> "/etc/shadow";
            case AddSshKeyEdit add -> new AuthorizedKeys(files, words.raw(add.name(), WordRule.USER)).path();
            case ServiceEdit service -> new Services(files).path(words.raw(service.name(), WordRule.UNIT));
            case FirstBootScriptEdit script -> new FirstBootScript(files, words.raw(script.name(), WordRule.SCRIPT)).path();
        });
    }

    /**
     * Makes a setting; what is so already is left alone.
     *
     * @throws ConflictException when it cannot be made, naming the file that is in the way
     */
    public void apply(SystemEdit edit) throws IOException {
        switch (edit) {
            case HostNameEdit host -> settings().hostName(words.raw(host.name(), WordRule.HOST_NAME));
            case TimeZoneEdit zone -> settings().timeZone(words.raw(zone.name(), WordRule.TIME_ZONE));
            case LocaleEdit locale -> settings().locale(words.raw(locale.name(), WordRule.LOCALE));
            case AddUserEdit add -> new AddUser(files, add, words).apply();
            case LockUserEdit lock -> lock(lock);
            case SetPasswordEdit set -> password(set);
            case AddSshKeyEdit add -> new AuthorizedKeys(files, words.raw(add.name(), WordRule.USER))
                    .add(words.bytes(add.key(), WordRule.LINE));
            case ServiceEdit service -> service(service);
            case FirstBootScriptEdit script -> new FirstBootScript(files, words.raw(script.name(), WordRule.SCRIPT))
                    .add(contents.read(script.body()), words.raw(script.interpreter(), WordRule.PATH));
        }
    }

    /** True for a user that is there as the edit would make it; all other settings are recognised when they are made. */
    public boolean isDone(SystemEdit edit) throws IOException {
        return edit instanceof AddUserEdit add && new AddUser(files, add, words).isDone();
    }

    private MachineSettings settings() {
        return new MachineSettings(files, raw);
    }

    private void lock(LockUserEdit lock) throws IOException {
        Passwords passwords = new Passwords(files, words.raw(lock.name(), WordRule.USER));
        if (lock.locked()) {
            passwords.lock();
        } else {
            passwords.unlock();
        }
    }

    private void password(SetPasswordEdit set) throws IOException {
        Passwords passwords = new Passwords(files, words.raw(set.name(), WordRule.USER));
        if (set.hash() != null) {
            passwords.set(words.raw(set.hash(), WordRule.PASSWORD_HASH));
        } else {
            passwords.setPassword(words.bytes(set.value(), WordRule.PASSWORD));
        }
    }

    private void service(ServiceEdit service) throws IOException {
        String unit = words.raw(service.name(), WordRule.UNIT);
        if (service.enabled()) {
            new Services(files).enable(unit);
        } else {
            new Services(files).disable(unit);
        }
    }
}
