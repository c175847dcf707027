/** Words that buyers use for the same thing, by that thing, in the languages of the markets. Words may stand under several. */
export const meanings: Readonly<Record<string, string>> = {
  deliver:
    'deliver delivered delivery deliveries delivering dilivery delivary ship shipped shipping shipment shipments dispatch dispatched courier parcel package packet arrive arrived arrives arriving reach reached receive received recieve recieved receiving transit doorstep home-delivery kirim pengiriman dikirim paket sampai penghantaran hantar giao envio enviar envían entrega llegar padala',
  late: 'late delay delayed delays slow waiting pending stuck overdue still yet telat lambat terlambat lewat trễ chậm tarde retraso demora tagal',
  where:
    'where track tracking tracked status update location whereabouts located lacak resi dimana mana đâu dónde donde seguimiento rastrear saan nasaan',
  cancel:
    'cancel cancelled canceled cancelling canceling cancellation cancelation batal batalkan membatalkan pembatalan hủy huỷ cancelar cancelación kansel',
  refund:
    'refund refunds refunded refunding moneyback reimbursement reimburse deducted debited dana pengembalian hoàn reembolso reembolsar devolución',
  return:
    'return returns returned returning exchange exchanged replace replaced replacement replacements swap retur tukar kembalikan pulangkan đổi trả devolver cambiar cambio palit ibalik',
  pay: 'pay paying paid payment payments payable card cards credit debit upi paypal netbanking wallet emi installment installments instalment instalments finance bayar pembayaran membayar cicilan bayaran thanh toán pagar pago pagos tarjeta cuotas magbayad bayad',
  cod: 'cod cash c.o.d',
  price:
    'price prices pricing cost costs rate rates expensive cheap cheaper much amount charges charge fee fees harga biaya ongkir berapa giá precio precios cuesta cuánto cuanto costo presyo magkano',
  offer:
    'offer offers discount discounts discounted coupon coupons coupen promo promotion promocode voucher vouchers code deal deals sale diskon kupon diskaun baucar giảm khuyến mãi descuento descuentos oferta cupón rebaja',
  want: 'want need looking interested require required wish like show get give have mau ingin nak muốn cần quiero necesito gusto kailangan',
  buy: 'buy buying purchase purchased purchasing order orders ordering ordered shop beli membeli pesan mua đặt comprar compra pedir bumili bilhin',
  size: 'size sizes sizing dimension dimensions length width height inches inch measurement measurements measure big small large fit ukuran saiz cỡ kích talla tallas tamaño medida sukat',
  original:
    'original originals orignal genuine authentic authenticate authenticity authentication fake duplicate real counterfeit legit asli ori palsu tulen chính thật auténtico falso tunay peke',
  contact:
    'contact call calling phone number telephone talk speak agent human person representative executive support customer-care care helpline reach email mail hubungi nomor telepon telefon liên hệ gọi contactar llamar teléfono tawag numero',
  store:
    'store stores shop shops outlet outlets showroom showrooms offline nearby near branch visit toko kedai gerai cửa hàng tienda tiendas sucursal tindahan',
  warranty: 'warranty warranties guarantee guaranteed garansi jaminan waranti bảo hành garantía garantia',
  damaged:
    'damaged damage broken defective defect faulty torn tear cracked crack leak leaking rusak cacat rosak pecah hỏng vỡ lỗi dañado roto defectuoso sira basag',
  wrong: 'wrong incorrect mistake different mismatch salah sai equivocado incorrecto mali',
  missing: 'missing incomplete lost empty kurang hilang thiếu mất falta perdido kulang nawawala',
  address: 'address addres adress addresses alamat địa chỉ dirección direccion tirahan',
  change:
    'change changed changing modify modified edit update alter correct reschedule ganti ubah tukar thay sửa cambiar modificar baguhin palitan',
  area: 'pincode pin zip zipcode postcode postal area location city region serviceable serviceability service kodepos poskod mã zona código ciudad lugar',
  abroad:
    'international abroad overseas country countries outside foreign worldwide global luar negeri quốc tế nước internacional extranjero',
  invoice:
    'invoice invoices bill bills billing receipt receipts gst tax faktur nota struk invois resit hóa đơn factura recibo resibo',
  recommend:
    'recommend recommended recommendation recommendations suggest suggestion suggestions advice advise best good better suitable which choose rekomendasi saran cadangan terbaik gợi ý tư vấn recomendar recomienda mejor',
  time: 'when long days day hours hour weeks week soon today tomorrow eta date time kapan lama hari bila nào lâu ngày cuándo cuando tiempo días kailan gaano',
  stock:
    'stock available availability availabe restock stok tersedia ready còn hàng disponible disponibilidad',
  weight: 'weight weigh weighs kg kilo kilos gram grams heavy light berat berapa-kilo peso pesa',
  safe: 'safe safety side effect effects harmful allergy allergic reaction aman selamat an toàn seguro segura efectos',
  expiry: 'expiry expire expired expires expiration shelf kadaluarsa luput hạn caducidad vencimiento',
  account:
    'account login log sign signup register registered registration password user profile otp akun masuk daftar akaun tài khoản đăng cuenta registrarse contraseña',
  refer: 'refer referral refferal refral referred invite friend earn reward rewards points cashback',
  sell: 'seller sell vendor franchise partner partnership dealer distributor distributorship distributors wholesale reseller enroll enrol jual penjual grosir borong bán vender vendedor mayorista',
  job: 'job jobs career careers hiring vacancy internship work',
  office: 'office head headquarters working',
  holiday: 'holiday holidays weekend sunday saturday festival libur cuti nghỉ feriado festivo',
  trial: 'trial try test demo sample samples tester',
  material:
    'material materials fabric cotton made leather ingredient ingredients contain contains bahan kandungan chất liệu tela ingredientes',
  clean:
    'clean cleaning wash washing washable maintain maintenance care cover cuci bersih basuh giặt lavar limpiar',
  use: 'use using usage used how take dose dosage apply instructions instruction cara pakai guna dùng usar uso gamitin',
  color: 'color colour colors colours shade warna kulay màu colores',
  compare:
    'compare comparison difference differences between versus vs different types type variants variant model models beda perbedaan beza khác diferencia',
  install: 'install installation assemble assembly setup fitting fix pasang lắp instalar instalación',
  feature:
    'feature features specification specifications specs details detail information info about tell know describe benefits benefit',
  problem:
    'problem problems issue issues trouble complaint complain error fail failed working unable masalah keluhan lỗi vấn đề problema queja',
  bad: 'pathetic worst useless bad terrible horrible rubbish fraud cheat cheating scam urgent emergency poor',
  website: 'website site app application portal page cart browser option screen',
  restart: 'restart start over again menu main beginning reset back',
  advice: 'advice advise plan plans guide guidance routine consult consultation expert tips',
};
