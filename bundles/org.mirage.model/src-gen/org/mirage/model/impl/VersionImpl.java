// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import java.time.Instant;

import java.util.Collection;
import java.util.Map;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;
import org.eclipse.emf.ecore.util.EObjectContainmentWithInverseEList;
import org.eclipse.emf.ecore.util.EObjectEList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;

import org.mirage.model.Disk;
import org.mirage.model.Image;
import org.mirage.model.MiragePackage;
import org.mirage.model.Version;
import org.mirage.model.Volume;

/**
 * An implementation of the model object '<em><b>Version</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getImage <em>Image</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getRecord <em>Record</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getNumber <em>Number</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getTime <em>Time</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getAuthor <em>Author</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getMessage <em>Message</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getSystem <em>System</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getDiskBytes <em>Disk Bytes</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getFileBytes <em>File Bytes</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getEntries <em>Entries</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getStoredBytes <em>Stored Bytes</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getUniqueBytes <em>Unique Bytes</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getPlatform <em>Platform</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#isDetailed <em>Detailed</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getDisks <em>Disks</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getVolumes <em>Volumes</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getWarnings <em>Warnings</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getParents <em>Parents</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getMachineName <em>Machine Name</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getSystemType <em>System Type</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getProcessors <em>Processors</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getMemory <em>Memory</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getNetworks <em>Networks</em>}</li>
 *   <li>{@link org.mirage.model.impl.VersionImpl#getFirmware <em>Firmware</em>}</li>
 * </ul>
 *
 * @generated
 */
public class VersionImpl extends MinimalEObjectImpl.Container implements Version {
	/**
	 * The default value of the '{@link #getRecord() <em>Record</em>}' attribute.
	 * @see #getRecord()
	 * @generated
	 * @ordered
	 */
	protected static final String RECORD_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getRecord() <em>Record</em>}' attribute.
	 * @see #getRecord()
	 * @generated
	 * @ordered
	 */
	protected String record = RECORD_EDEFAULT;

	/**
	 * The default value of the '{@link #getNumber() <em>Number</em>}' attribute.
	 * @see #getNumber()
	 * @generated
	 * @ordered
	 */
	protected static final int NUMBER_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getNumber() <em>Number</em>}' attribute.
	 * @see #getNumber()
	 * @generated
	 * @ordered
	 */
	protected int number = NUMBER_EDEFAULT;

	/**
	 * The default value of the '{@link #getTime() <em>Time</em>}' attribute.
	 * @see #getTime()
	 * @generated
	 * @ordered
	 */
	protected static final Instant TIME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTime() <em>Time</em>}' attribute.
	 * @see #getTime()
	 * @generated
	 * @ordered
	 */
	protected Instant time = TIME_EDEFAULT;

	/**
	 * The default value of the '{@link #getAuthor() <em>Author</em>}' attribute.
	 * @see #getAuthor()
	 * @generated
	 * @ordered
	 */
	protected static final String AUTHOR_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getAuthor() <em>Author</em>}' attribute.
	 * @see #getAuthor()
	 * @generated
	 * @ordered
	 */
	protected String author = AUTHOR_EDEFAULT;

	/**
	 * The default value of the '{@link #getMessage() <em>Message</em>}' attribute.
	 * @see #getMessage()
	 * @generated
	 * @ordered
	 */
	protected static final String MESSAGE_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getMessage() <em>Message</em>}' attribute.
	 * @see #getMessage()
	 * @generated
	 * @ordered
	 */
	protected String message = MESSAGE_EDEFAULT;

	/**
	 * The default value of the '{@link #getSystem() <em>System</em>}' attribute.
	 * @see #getSystem()
	 * @generated
	 * @ordered
	 */
	protected static final String SYSTEM_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getSystem() <em>System</em>}' attribute.
	 * @see #getSystem()
	 * @generated
	 * @ordered
	 */
	protected String system = SYSTEM_EDEFAULT;

	/**
	 * The default value of the '{@link #getDiskBytes() <em>Disk Bytes</em>}' attribute.
	 * @see #getDiskBytes()
	 * @generated
	 * @ordered
	 */
	protected static final long DISK_BYTES_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getDiskBytes() <em>Disk Bytes</em>}' attribute.
	 * @see #getDiskBytes()
	 * @generated
	 * @ordered
	 */
	protected long diskBytes = DISK_BYTES_EDEFAULT;

	/**
	 * The default value of the '{@link #getFileBytes() <em>File Bytes</em>}' attribute.
	 * @see #getFileBytes()
	 * @generated
	 * @ordered
	 */
	protected static final long FILE_BYTES_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getFileBytes() <em>File Bytes</em>}' attribute.
	 * @see #getFileBytes()
	 * @generated
	 * @ordered
	 */
	protected long fileBytes = FILE_BYTES_EDEFAULT;

	/**
	 * The default value of the '{@link #getEntries() <em>Entries</em>}' attribute.
	 * @see #getEntries()
	 * @generated
	 * @ordered
	 */
	protected static final long ENTRIES_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getEntries() <em>Entries</em>}' attribute.
	 * @see #getEntries()
	 * @generated
	 * @ordered
	 */
	protected long entries = ENTRIES_EDEFAULT;

	/**
	 * The default value of the '{@link #getStoredBytes() <em>Stored Bytes</em>}' attribute.
	 * @see #getStoredBytes()
	 * @generated
	 * @ordered
	 */
	protected static final long STORED_BYTES_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getStoredBytes() <em>Stored Bytes</em>}' attribute.
	 * @see #getStoredBytes()
	 * @generated
	 * @ordered
	 */
	protected long storedBytes = STORED_BYTES_EDEFAULT;

	/**
	 * The default value of the '{@link #getUniqueBytes() <em>Unique Bytes</em>}' attribute.
	 * @see #getUniqueBytes()
	 * @generated
	 * @ordered
	 */
	protected static final long UNIQUE_BYTES_EDEFAULT = -1L;

	/**
	 * The cached value of the '{@link #getUniqueBytes() <em>Unique Bytes</em>}' attribute.
	 * @see #getUniqueBytes()
	 * @generated
	 * @ordered
	 */
	protected long uniqueBytes = UNIQUE_BYTES_EDEFAULT;

	/**
	 * The cached value of the '{@link #getPlatform() <em>Platform</em>}' attribute.
	 * @see #getPlatform()
	 * @generated
	 * @ordered
	 */
	protected Map<String, String> platform;

	/**
	 * The default value of the '{@link #isDetailed() <em>Detailed</em>}' attribute.
	 * @see #isDetailed()
	 * @generated
	 * @ordered
	 */
	protected static final boolean DETAILED_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isDetailed() <em>Detailed</em>}' attribute.
	 * @see #isDetailed()
	 * @generated
	 * @ordered
	 */
	protected boolean detailed = DETAILED_EDEFAULT;

	/**
	 * The cached value of the '{@link #getDisks() <em>Disks</em>}' containment reference list.
	 * @see #getDisks()
	 * @generated
	 * @ordered
	 */
	protected EList<Disk> disks;

	/**
	 * The cached value of the '{@link #getVolumes() <em>Volumes</em>}' containment reference list.
	 * @see #getVolumes()
	 * @generated
	 * @ordered
	 */
	protected EList<Volume> volumes;

	/**
	 * The cached value of the '{@link #getWarnings() <em>Warnings</em>}' attribute list.
	 * @see #getWarnings()
	 * @generated
	 * @ordered
	 */
	protected EList<String> warnings;

	/**
	 * The cached value of the '{@link #getParents() <em>Parents</em>}' reference list.
	 * @see #getParents()
	 * @generated
	 * @ordered
	 */
	protected EList<Version> parents;

	/**
	 * The default value of the '{@link #getMachineName() <em>Machine Name</em>}' attribute.
	 * @see #getMachineName()
	 * @generated
	 * @ordered
	 */
	protected static final String MACHINE_NAME_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getMachineName() <em>Machine Name</em>}' attribute.
	 * @see #getMachineName()
	 * @generated
	 * @ordered
	 */
	protected String machineName = MACHINE_NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getSystemType() <em>System Type</em>}' attribute.
	 * @see #getSystemType()
	 * @generated
	 * @ordered
	 */
	protected static final String SYSTEM_TYPE_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getSystemType() <em>System Type</em>}' attribute.
	 * @see #getSystemType()
	 * @generated
	 * @ordered
	 */
	protected String systemType = SYSTEM_TYPE_EDEFAULT;

	/**
	 * The default value of the '{@link #getProcessors() <em>Processors</em>}' attribute.
	 * @see #getProcessors()
	 * @generated
	 * @ordered
	 */
	protected static final int PROCESSORS_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getProcessors() <em>Processors</em>}' attribute.
	 * @see #getProcessors()
	 * @generated
	 * @ordered
	 */
	protected int processors = PROCESSORS_EDEFAULT;

	/**
	 * The default value of the '{@link #getMemory() <em>Memory</em>}' attribute.
	 * @see #getMemory()
	 * @generated
	 * @ordered
	 */
	protected static final long MEMORY_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getMemory() <em>Memory</em>}' attribute.
	 * @see #getMemory()
	 * @generated
	 * @ordered
	 */
	protected long memory = MEMORY_EDEFAULT;

	/**
	 * The cached value of the '{@link #getNetworks() <em>Networks</em>}' attribute list.
	 * @see #getNetworks()
	 * @generated
	 * @ordered
	 */
	protected EList<String> networks;

	/**
	 * The default value of the '{@link #getFirmware() <em>Firmware</em>}' attribute.
	 * @see #getFirmware()
	 * @generated
	 * @ordered
	 */
	protected static final String FIRMWARE_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getFirmware() <em>Firmware</em>}' attribute.
	 * @see #getFirmware()
	 * @generated
	 * @ordered
	 */
	protected String firmware = FIRMWARE_EDEFAULT;

	/**
	 * @generated
	 */
	protected VersionImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.VERSION;
	}

	/**
	 * @generated
	 */
	@Override
	public Image getImage() {
		if (eContainerFeatureID() != MiragePackage.VERSION__IMAGE) return null;
		return (Image)eInternalContainer();
	}

	/**
	 * @generated
	 */
	public NotificationChain basicSetImage(Image newImage, NotificationChain msgs) {
		msgs = eBasicSetContainer((InternalEObject)newImage, MiragePackage.VERSION__IMAGE, msgs);
		return msgs;
	}

	/**
	 * @generated
	 */
	@Override
	public void setImage(Image newImage) {
		if (newImage != eInternalContainer() || (eContainerFeatureID() != MiragePackage.VERSION__IMAGE && newImage != null)) {
			if (EcoreUtil.isAncestor(this, newImage))
				throw new IllegalArgumentException("Recursive containment not allowed for " + toString());
			NotificationChain msgs = null;
			if (eInternalContainer() != null)
				msgs = eBasicRemoveFromContainer(msgs);
			if (newImage != null)
				msgs = ((InternalEObject)newImage).eInverseAdd(this, MiragePackage.IMAGE__VERSIONS, Image.class, msgs);
			msgs = basicSetImage(newImage, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__IMAGE, newImage, newImage));
	}

	/**
	 * @generated
	 */
	@Override
	public String getRecord() {
		return record;
	}

	/**
	 * @generated
	 */
	@Override
	public void setRecord(String newRecord) {
		String oldRecord = record;
		record = newRecord;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__RECORD, oldRecord, record));
	}

	/**
	 * @generated
	 */
	@Override
	public int getNumber() {
		return number;
	}

	/**
	 * @generated
	 */
	@Override
	public void setNumber(int newNumber) {
		int oldNumber = number;
		number = newNumber;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__NUMBER, oldNumber, number));
	}

	/**
	 * @generated
	 */
	@Override
	public Instant getTime() {
		return time;
	}

	/**
	 * @generated
	 */
	@Override
	public void setTime(Instant newTime) {
		Instant oldTime = time;
		time = newTime;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__TIME, oldTime, time));
	}

	/**
	 * @generated
	 */
	@Override
	public String getAuthor() {
		return author;
	}

	/**
	 * @generated
	 */
	@Override
	public void setAuthor(String newAuthor) {
		String oldAuthor = author;
		author = newAuthor;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__AUTHOR, oldAuthor, author));
	}

	/**
	 * @generated
	 */
	@Override
	public String getMessage() {
		return message;
	}

	/**
	 * @generated
	 */
	@Override
	public void setMessage(String newMessage) {
		String oldMessage = message;
		message = newMessage;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__MESSAGE, oldMessage, message));
	}

	/**
	 * @generated
	 */
	@Override
	public String getSystem() {
		return system;
	}

	/**
	 * @generated
	 */
	@Override
	public void setSystem(String newSystem) {
		String oldSystem = system;
		system = newSystem;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__SYSTEM, oldSystem, system));
	}

	/**
	 * @generated
	 */
	@Override
	public long getDiskBytes() {
		return diskBytes;
	}

	/**
	 * @generated
	 */
	@Override
	public void setDiskBytes(long newDiskBytes) {
		long oldDiskBytes = diskBytes;
		diskBytes = newDiskBytes;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__DISK_BYTES, oldDiskBytes, diskBytes));
	}

	/**
	 * @generated
	 */
	@Override
	public long getFileBytes() {
		return fileBytes;
	}

	/**
	 * @generated
	 */
	@Override
	public void setFileBytes(long newFileBytes) {
		long oldFileBytes = fileBytes;
		fileBytes = newFileBytes;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__FILE_BYTES, oldFileBytes, fileBytes));
	}

	/**
	 * @generated
	 */
	@Override
	public long getEntries() {
		return entries;
	}

	/**
	 * @generated
	 */
	@Override
	public void setEntries(long newEntries) {
		long oldEntries = entries;
		entries = newEntries;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__ENTRIES, oldEntries, entries));
	}

	/**
	 * @generated
	 */
	@Override
	public long getStoredBytes() {
		return storedBytes;
	}

	/**
	 * @generated
	 */
	@Override
	public void setStoredBytes(long newStoredBytes) {
		long oldStoredBytes = storedBytes;
		storedBytes = newStoredBytes;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__STORED_BYTES, oldStoredBytes, storedBytes));
	}

	/**
	 * @generated
	 */
	@Override
	public long getUniqueBytes() {
		return uniqueBytes;
	}

	/**
	 * @generated
	 */
	@Override
	public void setUniqueBytes(long newUniqueBytes) {
		long oldUniqueBytes = uniqueBytes;
		uniqueBytes = newUniqueBytes;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__UNIQUE_BYTES, oldUniqueBytes, uniqueBytes));
	}

	/**
	 * @generated
	 */
	@Override
	public Map<String, String> getPlatform() {
		return platform;
	}

	/**
	 * @generated
	 */
	@Override
	public void setPlatform(Map<String, String> newPlatform) {
		Map<String, String> oldPlatform = platform;
		platform = newPlatform;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__PLATFORM, oldPlatform, platform));
	}

	/**
	 * @generated
	 */
	@Override
	public boolean isDetailed() {
		return detailed;
	}

	/**
	 * @generated
	 */
	@Override
	public void setDetailed(boolean newDetailed) {
		boolean oldDetailed = detailed;
		detailed = newDetailed;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__DETAILED, oldDetailed, detailed));
	}

	/**
	 * @generated
	 */
	@Override
	public EList<Disk> getDisks() {
		if (disks == null) {
			disks = new EObjectContainmentWithInverseEList<Disk>(Disk.class, this, MiragePackage.VERSION__DISKS, MiragePackage.DISK__VERSION);
		}
		return disks;
	}

	/**
	 * @generated
	 */
	@Override
	public EList<Volume> getVolumes() {
		if (volumes == null) {
			volumes = new EObjectContainmentWithInverseEList<Volume>(Volume.class, this, MiragePackage.VERSION__VOLUMES, MiragePackage.VOLUME__VERSION);
		}
		return volumes;
	}

	/**
	 * @generated
	 */
	@Override
	public EList<String> getWarnings() {
		if (warnings == null) {
			warnings = new EDataTypeEList<String>(String.class, this, MiragePackage.VERSION__WARNINGS);
		}
		return warnings;
	}

	/**
	 * @generated
	 */
	@Override
	public EList<Version> getParents() {
		if (parents == null) {
			parents = new EObjectEList<Version>(Version.class, this, MiragePackage.VERSION__PARENTS);
		}
		return parents;
	}

	/**
	 * @generated
	 */
	@Override
	public String getMachineName() {
		return machineName;
	}

	/**
	 * @generated
	 */
	@Override
	public void setMachineName(String newMachineName) {
		String oldMachineName = machineName;
		machineName = newMachineName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__MACHINE_NAME, oldMachineName, machineName));
	}

	/**
	 * @generated
	 */
	@Override
	public String getSystemType() {
		return systemType;
	}

	/**
	 * @generated
	 */
	@Override
	public void setSystemType(String newSystemType) {
		String oldSystemType = systemType;
		systemType = newSystemType;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__SYSTEM_TYPE, oldSystemType, systemType));
	}

	/**
	 * @generated
	 */
	@Override
	public int getProcessors() {
		return processors;
	}

	/**
	 * @generated
	 */
	@Override
	public void setProcessors(int newProcessors) {
		int oldProcessors = processors;
		processors = newProcessors;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__PROCESSORS, oldProcessors, processors));
	}

	/**
	 * @generated
	 */
	@Override
	public long getMemory() {
		return memory;
	}

	/**
	 * @generated
	 */
	@Override
	public void setMemory(long newMemory) {
		long oldMemory = memory;
		memory = newMemory;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__MEMORY, oldMemory, memory));
	}

	/**
	 * @generated
	 */
	@Override
	public EList<String> getNetworks() {
		if (networks == null) {
			networks = new EDataTypeEList<String>(String.class, this, MiragePackage.VERSION__NETWORKS);
		}
		return networks;
	}

	/**
	 * @generated
	 */
	@Override
	public String getFirmware() {
		return firmware;
	}

	/**
	 * @generated
	 */
	@Override
	public void setFirmware(String newFirmware) {
		String oldFirmware = firmware;
		firmware = newFirmware;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VERSION__FIRMWARE, oldFirmware, firmware));
	}

	/**
	 * @generated
	 */
	@Override
	public String label() {
		return (getImage() == null ? "" : getImage().getName()) + "@" + getNumber();
	}

	/**
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.VERSION__IMAGE:
				if (eInternalContainer() != null)
					msgs = eBasicRemoveFromContainer(msgs);
				return basicSetImage((Image)otherEnd, msgs);
			case MiragePackage.VERSION__DISKS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getDisks()).basicAdd(otherEnd, msgs);
			case MiragePackage.VERSION__VOLUMES:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getVolumes()).basicAdd(otherEnd, msgs);
		}
		return super.eInverseAdd(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.VERSION__IMAGE:
				return basicSetImage(null, msgs);
			case MiragePackage.VERSION__DISKS:
				return ((InternalEList<?>)getDisks()).basicRemove(otherEnd, msgs);
			case MiragePackage.VERSION__VOLUMES:
				return ((InternalEList<?>)getVolumes()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eBasicRemoveFromContainerFeature(NotificationChain msgs) {
		switch (eContainerFeatureID()) {
			case MiragePackage.VERSION__IMAGE:
				return eInternalContainer().eInverseRemove(this, MiragePackage.IMAGE__VERSIONS, Image.class, msgs);
		}
		return super.eBasicRemoveFromContainerFeature(msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.VERSION__IMAGE:
				return getImage();
			case MiragePackage.VERSION__RECORD:
				return getRecord();
			case MiragePackage.VERSION__NUMBER:
				return getNumber();
			case MiragePackage.VERSION__TIME:
				return getTime();
			case MiragePackage.VERSION__AUTHOR:
				return getAuthor();
			case MiragePackage.VERSION__MESSAGE:
				return getMessage();
			case MiragePackage.VERSION__SYSTEM:
				return getSystem();
			case MiragePackage.VERSION__DISK_BYTES:
				return getDiskBytes();
			case MiragePackage.VERSION__FILE_BYTES:
				return getFileBytes();
			case MiragePackage.VERSION__ENTRIES:
				return getEntries();
			case MiragePackage.VERSION__STORED_BYTES:
				return getStoredBytes();
			case MiragePackage.VERSION__UNIQUE_BYTES:
				return getUniqueBytes();
			case MiragePackage.VERSION__PLATFORM:
				return getPlatform();
			case MiragePackage.VERSION__DETAILED:
				return isDetailed();
			case MiragePackage.VERSION__DISKS:
				return getDisks();
			case MiragePackage.VERSION__VOLUMES:
				return getVolumes();
			case MiragePackage.VERSION__WARNINGS:
				return getWarnings();
			case MiragePackage.VERSION__PARENTS:
				return getParents();
			case MiragePackage.VERSION__MACHINE_NAME:
				return getMachineName();
			case MiragePackage.VERSION__SYSTEM_TYPE:
				return getSystemType();
			case MiragePackage.VERSION__PROCESSORS:
				return getProcessors();
			case MiragePackage.VERSION__MEMORY:
				return getMemory();
			case MiragePackage.VERSION__NETWORKS:
				return getNetworks();
			case MiragePackage.VERSION__FIRMWARE:
				return getFirmware();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.VERSION__IMAGE:
				setImage((Image)newValue);
				return;
			case MiragePackage.VERSION__RECORD:
				setRecord((String)newValue);
				return;
			case MiragePackage.VERSION__NUMBER:
				setNumber((Integer)newValue);
				return;
			case MiragePackage.VERSION__TIME:
				setTime((Instant)newValue);
				return;
			case MiragePackage.VERSION__AUTHOR:
				setAuthor((String)newValue);
				return;
			case MiragePackage.VERSION__MESSAGE:
				setMessage((String)newValue);
				return;
			case MiragePackage.VERSION__SYSTEM:
				setSystem((String)newValue);
				return;
			case MiragePackage.VERSION__DISK_BYTES:
				setDiskBytes((Long)newValue);
				return;
			case MiragePackage.VERSION__FILE_BYTES:
				setFileBytes((Long)newValue);
				return;
			case MiragePackage.VERSION__ENTRIES:
				setEntries((Long)newValue);
				return;
			case MiragePackage.VERSION__STORED_BYTES:
				setStoredBytes((Long)newValue);
				return;
			case MiragePackage.VERSION__UNIQUE_BYTES:
				setUniqueBytes((Long)newValue);
				return;
			case MiragePackage.VERSION__PLATFORM:
				setPlatform((Map<String, String>)newValue);
				return;
			case MiragePackage.VERSION__DETAILED:
				setDetailed((Boolean)newValue);
				return;
			case MiragePackage.VERSION__DISKS:
				getDisks().clear();
				getDisks().addAll((Collection<? extends Disk>)newValue);
				return;
			case MiragePackage.VERSION__VOLUMES:
				getVolumes().clear();
				getVolumes().addAll((Collection<? extends Volume>)newValue);
				return;
			case MiragePackage.VERSION__WARNINGS:
				getWarnings().clear();
				getWarnings().addAll((Collection<? extends String>)newValue);
				return;
			case MiragePackage.VERSION__PARENTS:
				getParents().clear();
				getParents().addAll((Collection<? extends Version>)newValue);
				return;
			case MiragePackage.VERSION__MACHINE_NAME:
				setMachineName((String)newValue);
				return;
			case MiragePackage.VERSION__SYSTEM_TYPE:
				setSystemType((String)newValue);
				return;
			case MiragePackage.VERSION__PROCESSORS:
				setProcessors((Integer)newValue);
				return;
			case MiragePackage.VERSION__MEMORY:
				setMemory((Long)newValue);
				return;
			case MiragePackage.VERSION__NETWORKS:
				getNetworks().clear();
				getNetworks().addAll((Collection<? extends String>)newValue);
				return;
			case MiragePackage.VERSION__FIRMWARE:
				setFirmware((String)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case MiragePackage.VERSION__IMAGE:
				setImage((Image)null);
				return;
			case MiragePackage.VERSION__RECORD:
				setRecord(RECORD_EDEFAULT);
				return;
			case MiragePackage.VERSION__NUMBER:
				setNumber(NUMBER_EDEFAULT);
				return;
			case MiragePackage.VERSION__TIME:
				setTime(TIME_EDEFAULT);
				return;
			case MiragePackage.VERSION__AUTHOR:
				setAuthor(AUTHOR_EDEFAULT);
				return;
			case MiragePackage.VERSION__MESSAGE:
				setMessage(MESSAGE_EDEFAULT);
				return;
			case MiragePackage.VERSION__SYSTEM:
				setSystem(SYSTEM_EDEFAULT);
				return;
			case MiragePackage.VERSION__DISK_BYTES:
				setDiskBytes(DISK_BYTES_EDEFAULT);
				return;
			case MiragePackage.VERSION__FILE_BYTES:
				setFileBytes(FILE_BYTES_EDEFAULT);
				return;
			case MiragePackage.VERSION__ENTRIES:
				setEntries(ENTRIES_EDEFAULT);
				return;
			case MiragePackage.VERSION__STORED_BYTES:
				setStoredBytes(STORED_BYTES_EDEFAULT);
				return;
			case MiragePackage.VERSION__UNIQUE_BYTES:
				setUniqueBytes(UNIQUE_BYTES_EDEFAULT);
				return;
			case MiragePackage.VERSION__PLATFORM:
				setPlatform((Map<String, String>)null);
				return;
			case MiragePackage.VERSION__DETAILED:
				setDetailed(DETAILED_EDEFAULT);
				return;
			case MiragePackage.VERSION__DISKS:
				getDisks().clear();
				return;
			case MiragePackage.VERSION__VOLUMES:
				getVolumes().clear();
				return;
			case MiragePackage.VERSION__WARNINGS:
				getWarnings().clear();
				return;
			case MiragePackage.VERSION__PARENTS:
				getParents().clear();
				return;
			case MiragePackage.VERSION__MACHINE_NAME:
				setMachineName(MACHINE_NAME_EDEFAULT);
				return;
			case MiragePackage.VERSION__SYSTEM_TYPE:
				setSystemType(SYSTEM_TYPE_EDEFAULT);
				return;
			case MiragePackage.VERSION__PROCESSORS:
				setProcessors(PROCESSORS_EDEFAULT);
				return;
			case MiragePackage.VERSION__MEMORY:
				setMemory(MEMORY_EDEFAULT);
				return;
			case MiragePackage.VERSION__NETWORKS:
				getNetworks().clear();
				return;
			case MiragePackage.VERSION__FIRMWARE:
				setFirmware(FIRMWARE_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case MiragePackage.VERSION__IMAGE:
				return getImage() != null;
			case MiragePackage.VERSION__RECORD:
				return RECORD_EDEFAULT == null ? record != null : !RECORD_EDEFAULT.equals(record);
			case MiragePackage.VERSION__NUMBER:
				return number != NUMBER_EDEFAULT;
			case MiragePackage.VERSION__TIME:
				return TIME_EDEFAULT == null ? time != null : !TIME_EDEFAULT.equals(time);
			case MiragePackage.VERSION__AUTHOR:
				return AUTHOR_EDEFAULT == null ? author != null : !AUTHOR_EDEFAULT.equals(author);
			case MiragePackage.VERSION__MESSAGE:
				return MESSAGE_EDEFAULT == null ? message != null : !MESSAGE_EDEFAULT.equals(message);
			case MiragePackage.VERSION__SYSTEM:
				return SYSTEM_EDEFAULT == null ? system != null : !SYSTEM_EDEFAULT.equals(system);
			case MiragePackage.VERSION__DISK_BYTES:
				return diskBytes != DISK_BYTES_EDEFAULT;
			case MiragePackage.VERSION__FILE_BYTES:
				return fileBytes != FILE_BYTES_EDEFAULT;
			case MiragePackage.VERSION__ENTRIES:
				return entries != ENTRIES_EDEFAULT;
			case MiragePackage.VERSION__STORED_BYTES:
				return storedBytes != STORED_BYTES_EDEFAULT;
			case MiragePackage.VERSION__UNIQUE_BYTES:
				return uniqueBytes != UNIQUE_BYTES_EDEFAULT;
			case MiragePackage.VERSION__PLATFORM:
				return platform != null;
			case MiragePackage.VERSION__DETAILED:
				return detailed != DETAILED_EDEFAULT;
			case MiragePackage.VERSION__DISKS:
				return disks != null && !disks.isEmpty();
			case MiragePackage.VERSION__VOLUMES:
				return volumes != null && !volumes.isEmpty();
			case MiragePackage.VERSION__WARNINGS:
				return warnings != null && !warnings.isEmpty();
			case MiragePackage.VERSION__PARENTS:
				return parents != null && !parents.isEmpty();
			case MiragePackage.VERSION__MACHINE_NAME:
				return MACHINE_NAME_EDEFAULT == null ? machineName != null : !MACHINE_NAME_EDEFAULT.equals(machineName);
			case MiragePackage.VERSION__SYSTEM_TYPE:
				return SYSTEM_TYPE_EDEFAULT == null ? systemType != null : !SYSTEM_TYPE_EDEFAULT.equals(systemType);
			case MiragePackage.VERSION__PROCESSORS:
				return processors != PROCESSORS_EDEFAULT;
			case MiragePackage.VERSION__MEMORY:
				return memory != MEMORY_EDEFAULT;
			case MiragePackage.VERSION__NETWORKS:
				return networks != null && !networks.isEmpty();
			case MiragePackage.VERSION__FIRMWARE:
				return FIRMWARE_EDEFAULT == null ? firmware != null : !FIRMWARE_EDEFAULT.equals(firmware);
		}
		return super.eIsSet(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (record: ");
		result.append(record);
		result.append(", number: ");
		result.append(number);
		result.append(", time: ");
		result.append(time);
		result.append(", author: ");
		result.append(author);
		result.append(", message: ");
		result.append(message);
		result.append(", system: ");
		result.append(system);
		result.append(", diskBytes: ");
		result.append(diskBytes);
		result.append(", fileBytes: ");
		result.append(fileBytes);
		result.append(", entries: ");
		result.append(entries);
		result.append(", storedBytes: ");
		result.append(storedBytes);
		result.append(", uniqueBytes: ");
		result.append(uniqueBytes);
		result.append(", platform: ");
		result.append(platform);
		result.append(", detailed: ");
		result.append(detailed);
		result.append(", warnings: ");
		result.append(warnings);
		result.append(", machineName: ");
		result.append(machineName);
		result.append(", systemType: ");
		result.append(systemType);
		result.append(", processors: ");
		result.append(processors);
		result.append(", memory: ");
		result.append(memory);
		result.append(", networks: ");
		result.append(networks);
		result.append(", firmware: ");
		result.append(firmware);
		result.append(')');
		return result.toString();
	}

} //VersionImpl
