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

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;

import org.mirage.model.Disk;
import org.mirage.model.MiragePackage;
import org.mirage.model.Partition;
import org.mirage.model.Version;

/**
 * An implementation of the model object '<em><b>Disk</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.DiskImpl#getVersion <em>Version</em>}</li>
 *   <li>{@link org.mirage.model.impl.DiskImpl#getIndex <em>Index</em>}</li>
 *   <li>{@link org.mirage.model.impl.DiskImpl#getSize <em>Size</em>}</li>
 *   <li>{@link org.mirage.model.impl.DiskImpl#getSectorSize <em>Sector Size</em>}</li>
 *   <li>{@link org.mirage.model.impl.DiskImpl#getTable <em>Table</em>}</li>
 *   <li>{@link org.mirage.model.impl.DiskImpl#getId <em>Id</em>}</li>
 *   <li>{@link org.mirage.model.impl.DiskImpl#getPartitions <em>Partitions</em>}</li>
 * </ul>
 *
 * @generated
 */
public class DiskImpl extends MinimalEObjectImpl.Container implements Disk {
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
	 * The default value of the '{@link #getSectorSize() <em>Sector Size</em>}' attribute.
	 * @see #getSectorSize()
	 * @generated
	 * @ordered
	 */
	protected static final int SECTOR_SIZE_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getSectorSize() <em>Sector Size</em>}' attribute.
	 * @see #getSectorSize()
	 * @generated
	 * @ordered
	 */
	protected int sectorSize = SECTOR_SIZE_EDEFAULT;

	/**
	 * The default value of the '{@link #getTable() <em>Table</em>}' attribute.
	 * @see #getTable()
	 * @generated
	 * @ordered
	 */
	protected static final String TABLE_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getTable() <em>Table</em>}' attribute.
	 * @see #getTable()
	 * @generated
	 * @ordered
	 */
	protected String table = TABLE_EDEFAULT;

	/**
	 * The default value of the '{@link #getId() <em>Id</em>}' attribute.
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected static final String ID_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getId() <em>Id</em>}' attribute.
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected String id = ID_EDEFAULT;

	/**
	 * The cached value of the '{@link #getPartitions() <em>Partitions</em>}' containment reference list.
	 * @see #getPartitions()
	 * @generated
	 * @ordered
	 */
	protected EList<Partition> partitions;

	/**
	 * @generated
	 */
	protected DiskImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.DISK;
	}

	/**
	 * @generated
	 */
	@Override
	public Version getVersion() {
		if (eContainerFeatureID() != MiragePackage.DISK__VERSION) return null;
		return (Version)eInternalContainer();
	}

	/**
	 * @generated
	 */
	public NotificationChain basicSetVersion(Version newVersion, NotificationChain msgs) {
		msgs = eBasicSetContainer((InternalEObject)newVersion, MiragePackage.DISK__VERSION, msgs);
		return msgs;
	}

	/**
	 * @generated
	 */
	@Override
	public void setVersion(Version newVersion) {
		if (newVersion != eInternalContainer() || (eContainerFeatureID() != MiragePackage.DISK__VERSION && newVersion != null)) {
			if (EcoreUtil.isAncestor(this, newVersion))
				throw new IllegalArgumentException("Recursive containment not allowed for " + toString());
			NotificationChain msgs = null;
			if (eInternalContainer() != null)
				msgs = eBasicRemoveFromContainer(msgs);
			if (newVersion != null)
				msgs = ((InternalEObject)newVersion).eInverseAdd(this, MiragePackage.VERSION__DISKS, Version.class, msgs);
			msgs = basicSetVersion(newVersion, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.DISK__VERSION, newVersion, newVersion));
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
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.DISK__INDEX, oldIndex, index));
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
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.DISK__SIZE, oldSize, size));
	}

	/**
	 * @generated
	 */
	@Override
	public int getSectorSize() {
		return sectorSize;
	}

	/**
	 * @generated
	 */
	@Override
	public void setSectorSize(int newSectorSize) {
		int oldSectorSize = sectorSize;
		sectorSize = newSectorSize;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.DISK__SECTOR_SIZE, oldSectorSize, sectorSize));
	}

	/**
	 * @generated
	 */
	@Override
	public String getTable() {
		return table;
	}

	/**
	 * @generated
	 */
	@Override
	public void setTable(String newTable) {
		String oldTable = table;
		table = newTable;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.DISK__TABLE, oldTable, table));
	}

	/**
	 * @generated
	 */
	@Override
	public String getId() {
		return id;
	}

	/**
	 * @generated
	 */
	@Override
	public void setId(String newId) {
		String oldId = id;
		id = newId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.DISK__ID, oldId, id));
	}

	/**
	 * @generated
	 */
	@Override
	public EList<Partition> getPartitions() {
		if (partitions == null) {
			partitions = new EObjectContainmentEList<Partition>(Partition.class, this, MiragePackage.DISK__PARTITIONS);
		}
		return partitions;
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.DISK__VERSION:
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
			case MiragePackage.DISK__VERSION:
				return basicSetVersion(null, msgs);
			case MiragePackage.DISK__PARTITIONS:
				return ((InternalEList<?>)getPartitions()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eBasicRemoveFromContainerFeature(NotificationChain msgs) {
		switch (eContainerFeatureID()) {
			case MiragePackage.DISK__VERSION:
				return eInternalContainer().eInverseRemove(this, MiragePackage.VERSION__DISKS, Version.class, msgs);
		}
		return super.eBasicRemoveFromContainerFeature(msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.DISK__VERSION:
				return getVersion();
			case MiragePackage.DISK__INDEX:
				return getIndex();
			case MiragePackage.DISK__SIZE:
				return getSize();
			case MiragePackage.DISK__SECTOR_SIZE:
				return getSectorSize();
			case MiragePackage.DISK__TABLE:
				return getTable();
			case MiragePackage.DISK__ID:
				return getId();
			case MiragePackage.DISK__PARTITIONS:
				return getPartitions();
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
			case MiragePackage.DISK__VERSION:
				setVersion((Version)newValue);
				return;
			case MiragePackage.DISK__INDEX:
				setIndex((Integer)newValue);
				return;
			case MiragePackage.DISK__SIZE:
				setSize((Long)newValue);
				return;
			case MiragePackage.DISK__SECTOR_SIZE:
				setSectorSize((Integer)newValue);
				return;
			case MiragePackage.DISK__TABLE:
				setTable((String)newValue);
				return;
			case MiragePackage.DISK__ID:
				setId((String)newValue);
				return;
			case MiragePackage.DISK__PARTITIONS:
				getPartitions().clear();
				getPartitions().addAll((Collection<? extends Partition>)newValue);
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
			case MiragePackage.DISK__VERSION:
				setVersion((Version)null);
				return;
			case MiragePackage.DISK__INDEX:
				setIndex(INDEX_EDEFAULT);
				return;
			case MiragePackage.DISK__SIZE:
				setSize(SIZE_EDEFAULT);
				return;
			case MiragePackage.DISK__SECTOR_SIZE:
				setSectorSize(SECTOR_SIZE_EDEFAULT);
				return;
			case MiragePackage.DISK__TABLE:
				setTable(TABLE_EDEFAULT);
				return;
			case MiragePackage.DISK__ID:
				setId(ID_EDEFAULT);
				return;
			case MiragePackage.DISK__PARTITIONS:
				getPartitions().clear();
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
			case MiragePackage.DISK__VERSION:
				return getVersion() != null;
			case MiragePackage.DISK__INDEX:
				return index != INDEX_EDEFAULT;
			case MiragePackage.DISK__SIZE:
				return size != SIZE_EDEFAULT;
			case MiragePackage.DISK__SECTOR_SIZE:
				return sectorSize != SECTOR_SIZE_EDEFAULT;
			case MiragePackage.DISK__TABLE:
				return TABLE_EDEFAULT == null ? table != null : !TABLE_EDEFAULT.equals(table);
			case MiragePackage.DISK__ID:
				return ID_EDEFAULT == null ? id != null : !ID_EDEFAULT.equals(id);
			case MiragePackage.DISK__PARTITIONS:
				return partitions != null && !partitions.isEmpty();
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
		result.append(", size: ");
		result.append(size);
		result.append(", sectorSize: ");
		result.append(sectorSize);
		result.append(", table: ");
		result.append(table);
		result.append(", id: ");
		result.append(id);
		result.append(')');
		return result.toString();
	}

} //DiskImpl
