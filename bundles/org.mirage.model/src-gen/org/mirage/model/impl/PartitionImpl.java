// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.mirage.model.MiragePackage;
import org.mirage.model.Partition;
import org.mirage.model.Volume;

/**
 * An implementation of the model object '<em><b>Partition</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.PartitionImpl#getNumber <em>Number</em>}</li>
 *   <li>{@link org.mirage.model.impl.PartitionImpl#getOffset <em>Offset</em>}</li>
 *   <li>{@link org.mirage.model.impl.PartitionImpl#getLength <em>Length</em>}</li>
 *   <li>{@link org.mirage.model.impl.PartitionImpl#getType <em>Type</em>}</li>
 *   <li>{@link org.mirage.model.impl.PartitionImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.mirage.model.impl.PartitionImpl#getUuid <em>Uuid</em>}</li>
 *   <li>{@link org.mirage.model.impl.PartitionImpl#isBootable <em>Bootable</em>}</li>
 *   <li>{@link org.mirage.model.impl.PartitionImpl#getHolds <em>Holds</em>}</li>
 *   <li>{@link org.mirage.model.impl.PartitionImpl#getVolume <em>Volume</em>}</li>
 * </ul>
 *
 * @generated
 */
public class PartitionImpl extends MinimalEObjectImpl.Container implements Partition {
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
	 * The default value of the '{@link #getOffset() <em>Offset</em>}' attribute.
	 * @see #getOffset()
	 * @generated
	 * @ordered
	 */
	protected static final long OFFSET_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getOffset() <em>Offset</em>}' attribute.
	 * @see #getOffset()
	 * @generated
	 * @ordered
	 */
	protected long offset = OFFSET_EDEFAULT;

	/**
	 * The default value of the '{@link #getLength() <em>Length</em>}' attribute.
	 * @see #getLength()
	 * @generated
	 * @ordered
	 */
	protected static final long LENGTH_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getLength() <em>Length</em>}' attribute.
	 * @see #getLength()
	 * @generated
	 * @ordered
	 */
	protected long length = LENGTH_EDEFAULT;

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
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected String name = NAME_EDEFAULT;

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
	 * The default value of the '{@link #isBootable() <em>Bootable</em>}' attribute.
	 * @see #isBootable()
	 * @generated
	 * @ordered
	 */
	protected static final boolean BOOTABLE_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isBootable() <em>Bootable</em>}' attribute.
	 * @see #isBootable()
	 * @generated
	 * @ordered
	 */
	protected boolean bootable = BOOTABLE_EDEFAULT;

	/**
	 * The default value of the '{@link #getHolds() <em>Holds</em>}' attribute.
	 * @see #getHolds()
	 * @generated
	 * @ordered
	 */
	protected static final String HOLDS_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getHolds() <em>Holds</em>}' attribute.
	 * @see #getHolds()
	 * @generated
	 * @ordered
	 */
	protected String holds = HOLDS_EDEFAULT;

	/**
	 * The cached value of the '{@link #getVolume() <em>Volume</em>}' reference.
	 * @see #getVolume()
	 * @generated
	 * @ordered
	 */
	protected Volume volume;

	/**
	 * @generated
	 */
	protected PartitionImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.PARTITION;
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
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PARTITION__NUMBER, oldNumber, number));
	}

	/**
	 * @generated
	 */
	@Override
	public long getOffset() {
		return offset;
	}

	/**
	 * @generated
	 */
	@Override
	public void setOffset(long newOffset) {
		long oldOffset = offset;
		offset = newOffset;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PARTITION__OFFSET, oldOffset, offset));
	}

	/**
	 * @generated
	 */
	@Override
	public long getLength() {
		return length;
	}

	/**
	 * @generated
	 */
	@Override
	public void setLength(long newLength) {
		long oldLength = length;
		length = newLength;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PARTITION__LENGTH, oldLength, length));
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
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PARTITION__TYPE, oldType, type));
	}

	/**
	 * @generated
	 */
	@Override
	public String getName() {
		return name;
	}

	/**
	 * @generated
	 */
	@Override
	public void setName(String newName) {
		String oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PARTITION__NAME, oldName, name));
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
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PARTITION__UUID, oldUuid, uuid));
	}

	/**
	 * @generated
	 */
	@Override
	public boolean isBootable() {
		return bootable;
	}

	/**
	 * @generated
	 */
	@Override
	public void setBootable(boolean newBootable) {
		boolean oldBootable = bootable;
		bootable = newBootable;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PARTITION__BOOTABLE, oldBootable, bootable));
	}

	/**
	 * @generated
	 */
	@Override
	public String getHolds() {
		return holds;
	}

	/**
	 * @generated
	 */
	@Override
	public void setHolds(String newHolds) {
		String oldHolds = holds;
		holds = newHolds;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PARTITION__HOLDS, oldHolds, holds));
	}

	/**
	 * @generated
	 */
	@Override
	public Volume getVolume() {
		return volume;
	}

	/**
	 * @generated
	 */
	@Override
	public void setVolume(Volume newVolume) {
		Volume oldVolume = volume;
		volume = newVolume;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PARTITION__VOLUME, oldVolume, volume));
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.PARTITION__NUMBER:
				return getNumber();
			case MiragePackage.PARTITION__OFFSET:
				return getOffset();
			case MiragePackage.PARTITION__LENGTH:
				return getLength();
			case MiragePackage.PARTITION__TYPE:
				return getType();
			case MiragePackage.PARTITION__NAME:
				return getName();
			case MiragePackage.PARTITION__UUID:
				return getUuid();
			case MiragePackage.PARTITION__BOOTABLE:
				return isBootable();
			case MiragePackage.PARTITION__HOLDS:
				return getHolds();
			case MiragePackage.PARTITION__VOLUME:
				return getVolume();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.PARTITION__NUMBER:
				setNumber((Integer)newValue);
				return;
			case MiragePackage.PARTITION__OFFSET:
				setOffset((Long)newValue);
				return;
			case MiragePackage.PARTITION__LENGTH:
				setLength((Long)newValue);
				return;
			case MiragePackage.PARTITION__TYPE:
				setType((String)newValue);
				return;
			case MiragePackage.PARTITION__NAME:
				setName((String)newValue);
				return;
			case MiragePackage.PARTITION__UUID:
				setUuid((String)newValue);
				return;
			case MiragePackage.PARTITION__BOOTABLE:
				setBootable((Boolean)newValue);
				return;
			case MiragePackage.PARTITION__HOLDS:
				setHolds((String)newValue);
				return;
			case MiragePackage.PARTITION__VOLUME:
				setVolume((Volume)newValue);
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
			case MiragePackage.PARTITION__NUMBER:
				setNumber(NUMBER_EDEFAULT);
				return;
			case MiragePackage.PARTITION__OFFSET:
				setOffset(OFFSET_EDEFAULT);
				return;
			case MiragePackage.PARTITION__LENGTH:
				setLength(LENGTH_EDEFAULT);
				return;
			case MiragePackage.PARTITION__TYPE:
				setType(TYPE_EDEFAULT);
				return;
			case MiragePackage.PARTITION__NAME:
				setName(NAME_EDEFAULT);
				return;
			case MiragePackage.PARTITION__UUID:
				setUuid(UUID_EDEFAULT);
				return;
			case MiragePackage.PARTITION__BOOTABLE:
				setBootable(BOOTABLE_EDEFAULT);
				return;
			case MiragePackage.PARTITION__HOLDS:
				setHolds(HOLDS_EDEFAULT);
				return;
			case MiragePackage.PARTITION__VOLUME:
				setVolume((Volume)null);
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
			case MiragePackage.PARTITION__NUMBER:
				return number != NUMBER_EDEFAULT;
			case MiragePackage.PARTITION__OFFSET:
				return offset != OFFSET_EDEFAULT;
			case MiragePackage.PARTITION__LENGTH:
				return length != LENGTH_EDEFAULT;
			case MiragePackage.PARTITION__TYPE:
				return TYPE_EDEFAULT == null ? type != null : !TYPE_EDEFAULT.equals(type);
			case MiragePackage.PARTITION__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case MiragePackage.PARTITION__UUID:
				return UUID_EDEFAULT == null ? uuid != null : !UUID_EDEFAULT.equals(uuid);
			case MiragePackage.PARTITION__BOOTABLE:
				return bootable != BOOTABLE_EDEFAULT;
			case MiragePackage.PARTITION__HOLDS:
				return HOLDS_EDEFAULT == null ? holds != null : !HOLDS_EDEFAULT.equals(holds);
			case MiragePackage.PARTITION__VOLUME:
				return volume != null;
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
		result.append(" (number: ");
		result.append(number);
		result.append(", offset: ");
		result.append(offset);
		result.append(", length: ");
		result.append(length);
		result.append(", type: ");
		result.append(type);
		result.append(", name: ");
		result.append(name);
		result.append(", uuid: ");
		result.append(uuid);
		result.append(", bootable: ");
		result.append(bootable);
		result.append(", holds: ");
		result.append(holds);
		result.append(')');
		return result.toString();
	}

} //PartitionImpl
