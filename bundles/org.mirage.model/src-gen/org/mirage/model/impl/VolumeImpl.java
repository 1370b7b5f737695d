// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;
import org.eclipse.emf.ecore.util.EcoreUtil;

import org.mirage.model.MiragePackage;
import org.mirage.model.Version;
import org.mirage.model.Volume;

/**
 * An implementation of the model object '<em><b>Volume</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.VolumeImpl#getVersion <em>Version</em>}</li>
 *   <li>{@link org.mirage.model.impl.VolumeImpl#getIndex <em>Index</em>}</li>
 *   <li>{@link org.mirage.model.impl.VolumeImpl#getDevice <em>Device</em>}</li>
 *   <li>{@link org.mirage.model.impl.VolumeImpl#getType <em>Type</em>}</li>
 *   <li>{@link org.mirage.model.impl.VolumeImpl#getUuid <em>Uuid</em>}</li>
 *   <li>{@link org.mirage.model.impl.VolumeImpl#getLabel <em>Label</em>}</li>
 *   <li>{@link org.mirage.model.impl.VolumeImpl#getMountPoint <em>Mount Point</em>}</li>
 *   <li>{@link org.mirage.model.impl.VolumeImpl#getSize <em>Size</em>}</li>
 *   <li>{@link org.mirage.model.impl.VolumeImpl#getUsedBytes <em>Used Bytes</em>}</li>
 *   <li>{@link org.mirage.model.impl.VolumeImpl#getFileBytes <em>File Bytes</em>}</li>
 *   <li>{@link org.mirage.model.impl.VolumeImpl#getEntries <em>Entries</em>}</li>
 *   <li>{@link org.mirage.model.impl.VolumeImpl#getBlockSize <em>Block Size</em>}</li>
 *   <li>{@link org.mirage.model.impl.VolumeImpl#getFeatures <em>Features</em>}</li>
 *   <li>{@link org.mirage.model.impl.VolumeImpl#getWarnings <em>Warnings</em>}</li>
 * </ul>
 *
 * @generated
 */
public class VolumeImpl extends MinimalEObjectImpl.Container implements Volume {
	/**
	 * The default value of the '{@link #getIndex() <em>Index</em>}' attribute.
	 * @see #getIndex()
	 * @generated
	 * @ordered
	 */
	protected static final int INDEX_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getIndex() <em>Index</em>}' attribute.
	 * @see #getIndex()
	 * @generated
	 * @ordered
	 */
	protected int index = INDEX_EDEFAULT;

	/**
	 * The default value of the '{@link #getDevice() <em>Device</em>}' attribute.
	 * @see #getDevice()
	 * @generated
	 * @ordered
	 */
	protected static final String DEVICE_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getDevice() <em>Device</em>}' attribute.
	 * @see #getDevice()
	 * @generated
	 * @ordered
	 */
	protected String device = DEVICE_EDEFAULT;

	/**
	 * The default value of the '{@link #getType() <em>Type</em>}' attribute.
	 * @see #getType()
	 * @generated
	 * @ordered
	 */
	protected static final String TYPE_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getType() <em>Type</em>}' attribute.
	 * @see #getType()
	 * @generated
	 * @ordered
	 */
	protected String type = TYPE_EDEFAULT;

	/**
	 * The default value of the '{@link #getUuid() <em>Uuid</em>}' attribute.
	 * @see #getUuid()
	 * @generated
	 * @ordered
	 */
	protected static final String UUID_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getUuid() <em>Uuid</em>}' attribute.
	 * @see #getUuid()
	 * @generated
	 * @ordered
	 */
	protected String uuid = UUID_EDEFAULT;

	/**
	 * The default value of the '{@link #getLabel() <em>Label</em>}' attribute.
	 * @see #getLabel()
	 * @generated
	 * @ordered
	 */
	protected static final String LABEL_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getLabel() <em>Label</em>}' attribute.
	 * @see #getLabel()
	 * @generated
	 * @ordered
	 */
	protected String label = LABEL_EDEFAULT;

	/**
	 * The default value of the '{@link #getMountPoint() <em>Mount Point</em>}' attribute.
	 * @see #getMountPoint()
	 * @generated
	 * @ordered
	 */
	protected static final String MOUNT_POINT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMountPoint() <em>Mount Point</em>}' attribute.
	 * @see #getMountPoint()
	 * @generated
	 * @ordered
	 */
	protected String mountPoint = MOUNT_POINT_EDEFAULT;

	/**
	 * The default value of the '{@link #getSize() <em>Size</em>}' attribute.
	 * @see #getSize()
	 * @generated
	 * @ordered
	 */
	protected static final long SIZE_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getSize() <em>Size</em>}' attribute.
	 * @see #getSize()
	 * @generated
	 * @ordered
	 */
	protected long size = SIZE_EDEFAULT;

	/**
	 * The default value of the '{@link #getUsedBytes() <em>Used Bytes</em>}' attribute.
	 * @see #getUsedBytes()
	 * @generated
	 * @ordered
	 */
	protected static final long USED_BYTES_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getUsedBytes() <em>Used Bytes</em>}' attribute.
	 * @see #getUsedBytes()
	 * @generated
	 * @ordered
	 */
	protected long usedBytes = USED_BYTES_EDEFAULT;

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
	 * The default value of the '{@link #getBlockSize() <em>Block Size</em>}' attribute.
	 * @see #getBlockSize()
	 * @generated
	 * @ordered
	 */
	protected static final int BLOCK_SIZE_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getBlockSize() <em>Block Size</em>}' attribute.
	 * @see #getBlockSize()
	 * @generated
	 * @ordered
	 */
	protected int blockSize = BLOCK_SIZE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getFeatures() <em>Features</em>}' attribute list.
	 * @see #getFeatures()
	 * @generated
	 * @ordered
	 */
	protected EList<String> features;

	/**
	 * The cached value of the '{@link #getWarnings() <em>Warnings</em>}' attribute list.
	 * @see #getWarnings()
	 * @generated
	 * @ordered
	 */
	protected EList<String> warnings;

	/**
	 * @generated
	 */
	protected VolumeImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.VOLUME;
	}

	/**
	 * @generated
	 */
	@Override
	public Version getVersion() {
		if (eContainerFeatureID() != MiragePackage.VOLUME__VERSION) return null;
		return (Version)eInternalContainer();
	}

	/**
	 * @generated
	 */
	public NotificationChain basicSetVersion(Version newVersion, NotificationChain msgs) {
		msgs = eBasicSetContainer((InternalEObject)newVersion, MiragePackage.VOLUME__VERSION, msgs);
		return msgs;
	}

	/**
	 * @generated
	 */
	@Override
	public void setVersion(Version newVersion) {
		if (newVersion != eInternalContainer() || (eContainerFeatureID() != MiragePackage.VOLUME__VERSION && newVersion != null)) {
			if (EcoreUtil.isAncestor(this, newVersion))
				throw new IllegalArgumentException("Recursive containment not allowed for " + toString());
			NotificationChain msgs = null;
			if (eInternalContainer() != null)
				msgs = eBasicRemoveFromContainer(msgs);
			if (newVersion != null)
				msgs = ((InternalEObject)newVersion).eInverseAdd(this, MiragePackage.VERSION__VOLUMES, Version.class, msgs);
			msgs = basicSetVersion(newVersion, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VOLUME__VERSION, newVersion, newVersion));
	}

	/**
	 * @generated
	 */
	@Override
	public int getIndex() {
		return index;
	}

	/**
	 * @generated
	 */
	@Override
	public void setIndex(int newIndex) {
		int oldIndex = index;
		index = newIndex;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VOLUME__INDEX, oldIndex, index));
	}

	/**
	 * @generated
	 */
	@Override
	public String getDevice() {
		return device;
	}

	/**
	 * @generated
	 */
	@Override
	public void setDevice(String newDevice) {
		String oldDevice = device;
		device = newDevice;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VOLUME__DEVICE, oldDevice, device));
	}

	/**
	 * @generated
	 */
	@Override
	public String getType() {
		return type;
	}

	/**
	 * @generated
	 */
	@Override
	public void setType(String newType) {
		String oldType = type;
		type = newType;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VOLUME__TYPE, oldType, type));
	}

	/**
	 * @generated
	 */
	@Override
	public String getUuid() {
		return uuid;
	}

	/**
	 * @generated
	 */
	@Override
	public void setUuid(String newUuid) {
		String oldUuid = uuid;
		uuid = newUuid;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VOLUME__UUID, oldUuid, uuid));
	}

	/**
	 * @generated
	 */
	@Override
	public String getLabel() {
		return label;
	}

	/**
	 * @generated
	 */
	@Override
	public void setLabel(String newLabel) {
		String oldLabel = label;
		label = newLabel;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VOLUME__LABEL, oldLabel, label));
	}

	/**
	 * @generated
	 */
	@Override
	public String getMountPoint() {
		return mountPoint;
	}

	/**
	 * @generated
	 */
	@Override
	public void setMountPoint(String newMountPoint) {
		String oldMountPoint = mountPoint;
		mountPoint = newMountPoint;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VOLUME__MOUNT_POINT, oldMountPoint, mountPoint));
	}

	/**
	 * @generated
	 */
	@Override
	public long getSize() {
		return size;
	}

	/**
	 * @generated
	 */
	@Override
	public void setSize(long newSize) {
		long oldSize = size;
		size = newSize;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VOLUME__SIZE, oldSize, size));
	}

	/**
	 * @generated
	 */
	@Override
	public long getUsedBytes() {
		return usedBytes;
	}

	/**
	 * @generated
	 */
	@Override
	public void setUsedBytes(long newUsedBytes) {
		long oldUsedBytes = usedBytes;
		usedBytes = newUsedBytes;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VOLUME__USED_BYTES, oldUsedBytes, usedBytes));
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
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VOLUME__FILE_BYTES, oldFileBytes, fileBytes));
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
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VOLUME__ENTRIES, oldEntries, entries));
	}

	/**
	 * @generated
	 */
	@Override
	public int getBlockSize() {
		return blockSize;
	}

	/**
	 * @generated
	 */
	@Override
	public void setBlockSize(int newBlockSize) {
		int oldBlockSize = blockSize;
		blockSize = newBlockSize;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.VOLUME__BLOCK_SIZE, oldBlockSize, blockSize));
	}

	/**
	 * @generated
	 */
	@Override
	public EList<String> getFeatures() {
		if (features == null) {
			features = new EDataTypeEList<String>(String.class, this, MiragePackage.VOLUME__FEATURES);
		}
		return features;
	}

	/**
	 * @generated
	 */
	@Override
	public EList<String> getWarnings() {
		if (warnings == null) {
			warnings = new EDataTypeEList<String>(String.class, this, MiragePackage.VOLUME__WARNINGS);
		}
		return warnings;
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.VOLUME__VERSION:
				if (eInternalContainer() != null)
					msgs = eBasicRemoveFromContainer(msgs);
				return basicSetVersion((Version)otherEnd, msgs);
		}
		return super.eInverseAdd(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.VOLUME__VERSION:
				return basicSetVersion(null, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eBasicRemoveFromContainerFeature(NotificationChain msgs) {
		switch (eContainerFeatureID()) {
			case MiragePackage.VOLUME__VERSION:
				return eInternalContainer().eInverseRemove(this, MiragePackage.VERSION__VOLUMES, Version.class, msgs);
		}
		return super.eBasicRemoveFromContainerFeature(msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.VOLUME__VERSION:
				return getVersion();
			case MiragePackage.VOLUME__INDEX:
				return getIndex();
			case MiragePackage.VOLUME__DEVICE:
				return getDevice();
			case MiragePackage.VOLUME__TYPE:
				return getType();
			case MiragePackage.VOLUME__UUID:
				return getUuid();
			case MiragePackage.VOLUME__LABEL:
				return getLabel();
			case MiragePackage.VOLUME__MOUNT_POINT:
				return getMountPoint();
			case MiragePackage.VOLUME__SIZE:
				return getSize();
			case MiragePackage.VOLUME__USED_BYTES:
				return getUsedBytes();
			case MiragePackage.VOLUME__FILE_BYTES:
				return getFileBytes();
			case MiragePackage.VOLUME__ENTRIES:
				return getEntries();
			case MiragePackage.VOLUME__BLOCK_SIZE:
				return getBlockSize();
			case MiragePackage.VOLUME__FEATURES:
				return getFeatures();
			case MiragePackage.VOLUME__WARNINGS:
				return getWarnings();
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
			case MiragePackage.VOLUME__VERSION:
				setVersion((Version)newValue);
				return;
			case MiragePackage.VOLUME__INDEX:
				setIndex((Integer)newValue);
				return;
			case MiragePackage.VOLUME__DEVICE:
				setDevice((String)newValue);
				return;
			case MiragePackage.VOLUME__TYPE:
				setType((String)newValue);
				return;
			case MiragePackage.VOLUME__UUID:
				setUuid((String)newValue);
				return;
			case MiragePackage.VOLUME__LABEL:
				setLabel((String)newValue);
				return;
			case MiragePackage.VOLUME__MOUNT_POINT:
				setMountPoint((String)newValue);
				return;
			case MiragePackage.VOLUME__SIZE:
				setSize((Long)newValue);
				return;
			case MiragePackage.VOLUME__USED_BYTES:
				setUsedBytes((Long)newValue);
				return;
			case MiragePackage.VOLUME__FILE_BYTES:
				setFileBytes((Long)newValue);
				return;
			case MiragePackage.VOLUME__ENTRIES:
				setEntries((Long)newValue);
				return;
			case MiragePackage.VOLUME__BLOCK_SIZE:
				setBlockSize((Integer)newValue);
				return;
			case MiragePackage.VOLUME__FEATURES:
				getFeatures().clear();
				getFeatures().addAll((Collection<? extends String>)newValue);
				return;
			case MiragePackage.VOLUME__WARNINGS:
				getWarnings().clear();
				getWarnings().addAll((Collection<? extends String>)newValue);
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
			case MiragePackage.VOLUME__VERSION:
				setVersion((Version)null);
				return;
			case MiragePackage.VOLUME__INDEX:
				setIndex(INDEX_EDEFAULT);
				return;
			case MiragePackage.VOLUME__DEVICE:
				setDevice(DEVICE_EDEFAULT);
				return;
			case MiragePackage.VOLUME__TYPE:
				setType(TYPE_EDEFAULT);
				return;
			case MiragePackage.VOLUME__UUID:
				setUuid(UUID_EDEFAULT);
				return;
			case MiragePackage.VOLUME__LABEL:
				setLabel(LABEL_EDEFAULT);
				return;
			case MiragePackage.VOLUME__MOUNT_POINT:
				setMountPoint(MOUNT_POINT_EDEFAULT);
				return;
			case MiragePackage.VOLUME__SIZE:
				setSize(SIZE_EDEFAULT);
				return;
			case MiragePackage.VOLUME__USED_BYTES:
				setUsedBytes(USED_BYTES_EDEFAULT);
				return;
			case MiragePackage.VOLUME__FILE_BYTES:
				setFileBytes(FILE_BYTES_EDEFAULT);
				return;
			case MiragePackage.VOLUME__ENTRIES:
				setEntries(ENTRIES_EDEFAULT);
				return;
			case MiragePackage.VOLUME__BLOCK_SIZE:
				setBlockSize(BLOCK_SIZE_EDEFAULT);
				return;
			case MiragePackage.VOLUME__FEATURES:
				getFeatures().clear();
				return;
			case MiragePackage.VOLUME__WARNINGS:
				getWarnings().clear();
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
			case MiragePackage.VOLUME__VERSION:
				return getVersion() != null;
			case MiragePackage.VOLUME__INDEX:
				return index != INDEX_EDEFAULT;
			case MiragePackage.VOLUME__DEVICE:
				return DEVICE_EDEFAULT == null ? device != null : !DEVICE_EDEFAULT.equals(device);
			case MiragePackage.VOLUME__TYPE:
				return TYPE_EDEFAULT == null ? type != null : !TYPE_EDEFAULT.equals(type);
			case MiragePackage.VOLUME__UUID:
				return UUID_EDEFAULT == null ? uuid != null : !UUID_EDEFAULT.equals(uuid);
			case MiragePackage.VOLUME__LABEL:
				return LABEL_EDEFAULT == null ? label != null : !LABEL_EDEFAULT.equals(label);
			case MiragePackage.VOLUME__MOUNT_POINT:
				return MOUNT_POINT_EDEFAULT == null ? mountPoint != null : !MOUNT_POINT_EDEFAULT.equals(mountPoint);
			case MiragePackage.VOLUME__SIZE:
				return size != SIZE_EDEFAULT;
			case MiragePackage.VOLUME__USED_BYTES:
				return usedBytes != USED_BYTES_EDEFAULT;
			case MiragePackage.VOLUME__FILE_BYTES:
				return fileBytes != FILE_BYTES_EDEFAULT;
			case MiragePackage.VOLUME__ENTRIES:
				return entries != ENTRIES_EDEFAULT;
			case MiragePackage.VOLUME__BLOCK_SIZE:
				return blockSize != BLOCK_SIZE_EDEFAULT;
			case MiragePackage.VOLUME__FEATURES:
				return features != null && !features.isEmpty();
			case MiragePackage.VOLUME__WARNINGS:
				return warnings != null && !warnings.isEmpty();
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
		result.append(" (index: ");
		result.append(index);
		result.append(", device: ");
		result.append(device);
		result.append(", type: ");
		result.append(type);
		result.append(", uuid: ");
		result.append(uuid);
		result.append(", label: ");
		result.append(label);
		result.append(", mountPoint: ");
		result.append(mountPoint);
		result.append(", size: ");
		result.append(size);
		result.append(", usedBytes: ");
		result.append(usedBytes);
		result.append(", fileBytes: ");
		result.append(fileBytes);
		result.append(", entries: ");
		result.append(entries);
		result.append(", blockSize: ");
		result.append(blockSize);
		result.append(", features: ");
		result.append(features);
		result.append(", warnings: ");
		result.append(warnings);
		result.append(')');
		return result.toString();
	}

} //VolumeImpl
